import type { CollectFailure, RedirectAnswer, RedirectResult, RedirectTransaction } from '../provider.ts';
import { demand } from '../signature/signature-error.ts';
import { levelOf } from './authentication-contexts.ts';
import { decryptAssertion } from './decrypt-assertion.ts';
import type { Expected } from './expected.ts';
import { identifyPerson } from './identify-person.ts';
import { readAssertion } from './read-assertion.ts';
import { readResponse } from './read-response.ts';
import type { SamlConfig, SamlTrust } from './saml-config.ts';
import { assertion, protocol, statuses } from './saml-names.ts';
import type { UsedAssertions } from './used-assertions.ts';
import { verifyEnvelopedSignature } from './verify-enveloped-signature.ts';
import { entityIdOf } from './write-authn-request.ts';

const goodForMs = 10 * 60_000;
const largestBytes = 200_000;

/** What the proof stands on. */
export interface Ground {
  config: SamlConfig;
  trust: SamlTrust;
  used: UsedAssertions;
  at: Date;
}

/**
 * Proves what the browser brought back: an answer to our own question, signed by the pinned provider, whose assertion is
 * encrypted to us, signed too, and used for the first time. Throws `SignatureError` where anything does not hold.
 */
export function proveAnswer(
  transaction: RedirectTransaction,
  answer: RedirectAnswer,
  { config, trust, used, at }: Ground,
): RedirectResult {
  demandOurs(transaction, answer, config, at);
  const { entityId, certificates } = trust.idp;
  const expected = expectedOf(transaction, entityId, at);
  const response = verifyEnvelopedSignature(decode(answer['SAMLResponse']), {
    namespace: protocol,
    name: 'Response',
    certificates,
  });
  const content = readResponse(response, expected);
  if ('status' in content) return explainStatus(content.status);
  const plain = decryptAssertion(content.encrypted, trust.decryptionKeys);
  const proven = readAssertion(
    verifyEnvelopedSignature(plain, { namespace: assertion, name: 'Assertion', certificates }),
    expected,
  );
  const loa = levelOf(proven.context, config);
  demand(loa !== undefined && transaction.loas.includes(loa), 'the level of assurance will not do');
  const identity = identifyPerson(proven, loa, config);
  used.demandFirst(proven, at);
  return { state: 'complete', identity };
}

function demandOurs(
  { provider, state, startedAt }: RedirectTransaction,
  answer: RedirectAnswer,
  { id }: SamlConfig,
  at: Date,
): void {
  demand(provider === id, 'the transaction is of another provider');
  demand(answer['RelayState'] === state, 'the answer belongs to another transaction');
  demand(at.getTime() - Date.parse(startedAt) <= goodForMs, 'the transaction is too old');
}

function expectedOf(
  { returnAddress, startedAt, own }: RedirectTransaction,
  issuer: string,
  at: Date,
): Expected {
  const { requestId = '', contexts = '', forced } = own;
  demand(requestId !== '' && contexts !== '', 'the transaction is incomplete');
  return {
    issuer,
    requestId,
    returnAddress,
    audience: entityIdOf(returnAddress),
    contexts: contexts.split(' '),
    startedAt: new Date(startedAt),
    forced: forced !== 'no',
    at,
  };
}

function decode(message: string | undefined): string {
  demand(message !== undefined && message !== '', 'there is no answer');
  demand(message.length <= (largestBytes / 3) * 4, 'the answer is too large');
  const bytes = Buffer.from(message, 'base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    demand(false, 'the answer is not text');
  }
}

function explainStatus(status: string): CollectFailure {
  switch (status) {
    case statuses.cancel:
      return failed('RFA6', true, 'the person cancelled');
    case statuses.fraud:
      return failed('RFA22', false, 'the provider stopped it: fraud');
    case statuses.possibleFraud:
      return failed('RFA22', false, 'the provider stopped it: possible fraud');
    default:
      return failed('RFA22', true, `the provider answered ${status.slice(0, 100)}`);
  }
}

function failed(messageId: CollectFailure['messageId'], retryable: boolean, reason: string): CollectFailure {
  return { state: 'failed', messageId, retryable, reason };
}
