import { createHash } from 'node:crypto';
import { policyOid } from '@handslag/eid/bankid-policies';
import type { EidKind } from '@handslag/eid/identity';
import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import type { Pki } from '../pki/create-pki.ts';
import { signEvidence, type Evidence, type EvidenceRequest } from '../pki/sign-evidence.ts';
import type { SimulatorClock } from '../simulator-clock.ts';
import type { OrderBook } from './order-book.ts';
import type { CardReader, Order, Requirement } from './order.ts';

export interface Bank {
  pki: Pki;
  clock: SimulatorClock;
  orders: OrderBook;
  /** The relying party's name as shown in the app. */
  displayName: string;
}

/** Makes the evidence; tests can put another way in to see that false evidence is refused. */
export type Sign = (pki: Pki, request: EvidenceRequest) => Promise<Evidence>;

/** What came of a person's attempt: done, or why not in Swedish for the app's page. */
export type Finish = { done: true } | { done: false; problem: string };

/** The kinds of BankID with which this person may finish the order. */
export function usableKinds(person: TestPerson, requirement: Requirement): EidKind[] {
  const { certificatePolicies, cardReader } = requirement;
  return person.kinds.filter((kind) => {
    const oid = policyOid('simulator', kind);
    const accepted =
      certificatePolicies.length === 0 || certificatePolicies.some((policy) => matches(policy, oid));
    return accepted && (cardReader === undefined || kind === 'card');
  });
}

function matches(policy: string, oid: string): boolean {
  return policy.endsWith('.*') ? oid.startsWith(policy.slice(0, -1)) : policy === oid;
}

/** How a person answers an order. */
export interface Answer {
  personalNumber: string;
  kind?: EidKind | undefined;
  /** The card's reader; the better one when missing. */
  reader?: CardReader | undefined;
  /** A fingerprint or a face instead of the code. */
  biometrics?: boolean;
  /** The app's own address; the browser's when missing. */
  deviceIp?: string | undefined;
}

/** A person finishes an order with one of the kinds of BankID it accepts, after the right code. */
export async function finishOrder(
  bank: Bank,
  order: Order,
  choice: Answer,
  sign: Sign = signEvidence,
): Promise<Finish> {
  const person = testPersons.find((p) => p.personalNumber === choice.personalNumber);
  if (!person) return { done: false, problem: 'Bara personer ur testlistan kan använda simulatorn.' };
  const { request } = order;
  const kinds = usableKinds(person, request.requirement);
  const kind = choice.kind ? kinds.find((k) => k === choice.kind) : kinds[0];
  if (!kind) return { done: false, problem: 'Personen har inget BankID av det slag som tjänsten godtar.' };
  const missing = missingIn(request.requirement, kind, choice);
  if (missing !== undefined) return { done: false, problem: missing };
  if (order.status !== 'pending') return { done: false, problem: 'Ärendet är redan avslutat.' };
  bank.orders.identify(order, person.personalNumber);
  const bound = request.requirement.personalNumber;
  if (person.revoked || (bound !== undefined && bound !== person.personalNumber)) {
    bank.orders.fail(order, 'certificateErr');
    return { done: true };
  }
  const evidence = await sign(bank.pki, {
    person,
    kind,
    operation: request.operation,
    displayName: bank.displayName,
    visibleData: request.visibleData,
    visibleDataFormat: request.visibleDataFormat,
    nonVisibleData: request.nonVisibleData,
    at: bank.clock.wall(),
  });
  bank.orders.complete(order, completionOf(person, order, evidence, choice.deviceIp));
  return { done: true };
}

function missingIn({ pinCode, cardReader }: Requirement, kind: EidKind, answer: Answer): string | undefined {
  if (answer.biometrics && kind !== 'mobile') return 'Bara mobilt BankID kan läsa av fingret eller ansiktet.';
  if (answer.biometrics && pinCode) return 'Tjänsten kräver att du skriver din säkerhetskod.';
  const tooSimple = cardReader === 'class2' && answer.reader === 'class1';
  return tooSimple ? 'Tjänsten kräver en kortläsare med egna knappar.' : undefined;
}

function completionOf(
  person: TestPerson,
  { request, risk }: Order,
  evidence: Evidence,
  deviceIp: string | undefined,
): object {
  const { personalNumber, givenName, familyName } = person;
  return {
    user: { personalNumber, name: `${givenName} ${familyName}`, givenName, surname: familyName },
    device: {
      // As if BankID left it out, where a test says that there is none.
      ...(deviceIp !== '' && { ipAddress: deviceIp ?? request.endUserIp }),
      uhi: createHash('sha256').update(personalNumber).digest('base64url').slice(0, 28),
    },
    bankIdIssueDate: '2024-01-01',
    ...(request.requirement.mrtd && { stepUp: { mrtd: true } }),
    ...(request.returnRisk && { risk }),
    ...evidence,
  };
}
