import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import type { SimulatorClock } from '../simulator-clock.ts';
import { signDetails, type Approval, type Approved, type FrejaKeys } from './sign-details.ts';
import type { TransactionBook } from './transaction-book.ts';
import { isActive, type Transaction } from './transaction.ts';

/** Freja, as it stands behind the app and the relying parties' services. */
export interface FrejaOffice {
  keys: FrejaKeys;
  clock: SimulatorClock;
  transactions: TransactionBook;
  /** The relying party's name as shown in the app. */
  displayName: string;
}

/** Makes the evidence; tests can put another way in to see that false evidence is refused. */
export type SignDetails = (keys: FrejaKeys, approval: Approval) => Promise<Approved>;

/** What came of a person's attempt: done, or why not in Swedish for the app's page. */
export type Finish = { done: true } | { done: false; problem: string };

const levels = ['BASIC', 'EXTENDED', 'PLUS'];

/** Those in whose app the transaction can be. */
export function whoCanFinish({ request }: Transaction): TestPerson[] {
  return testPersons.filter(
    ({ personalNumber, freja }) =>
      freja !== null &&
      levels.indexOf(freja) >= levels.indexOf(request.minRegistrationLevel) &&
      (request.personalNumber ?? personalNumber) === personalNumber,
  );
}

/** A person approves a transaction, after the right code. */
export async function finishTransaction(
  { keys, clock, transactions }: FrejaOffice,
  transaction: Transaction,
  personalNumber: string,
  sign: SignDetails = signDetails,
): Promise<Finish> {
  const person = testPersons.find((each) => each.personalNumber === personalNumber);
  if (!person) return { done: false, problem: 'Bara personer ur testlistan kan använda simulatorn.' };
  if (!whoCanFinish(transaction).includes(person)) {
    return { done: false, problem: 'Personen har inte den Freja som tjänsten frågar efter.' };
  }
  transactions.bind(transaction, personalNumber);
  if (!isActive(transaction)) return { done: false, problem: 'Ärendet är redan avslutat.' };
  const approved = await sign(keys, { transaction, person, at: clock.wall() });
  transactions.end(transaction, 'APPROVED', approved);
  return { done: true };
}
