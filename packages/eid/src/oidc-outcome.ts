import { isAskedAnew } from './asked-anew.ts';
import { readPerson, type Person } from './claims.ts';
import type { Identity, Loa } from './identity.ts';
import type { ProvenAnswer } from './oidc-answer.ts';
import type { OidcConnection } from './oidc-connection.ts';
import { OidcError } from './oidc-error.ts';
import type { CollectFailure, RedirectTransaction } from './provider.ts';

/** How far the provider's clock and ours may differ. */
const clockToleranceMs = 60_000;

/**
 * Who a proven answer is about. Throws `OidcError` where the level of assurance is none of those asked for, the person was not
 * asked anew though we demanded it, another e-ID was used than the one the connection is for, or nobody is named.
 */
export function identityOf(
  connection: OidcConnection,
  transaction: RedirectTransaction,
  { idToken, claims }: Pick<ProvenAnswer, 'idToken' | 'claims'>,
): Identity {
  const loa = loaOf(connection, transaction, { idToken, claims });
  const authTime = (idToken.auth_time ?? idToken.iat) * 1000;
  // It was asked for; whoever takes that away on the way through the browser gets no further.
  if (transaction.own['forced'] && idToken.auth_time === undefined && connection.demandAuthTime) {
    throw new OidcError('refused', 'the provider does not tell when the person was asked');
  }
  if (transaction.own['forced'] && !isAskedAnew(idToken, transaction.startedAt, connection.clock())) {
    throw new OidcError('refused', 'the person was not asked anew');
  }
  if (authTime > Date.now() + clockToleranceMs) {
    throw new OidcError('refused', 'the person has not been asked yet');
  }
  const { authnProvider } = connection;
  const used = claims[connection.authnProviderClaim];
  if (authnProvider !== undefined && used === undefined) {
    throw new OidcError('refused', 'the provider does not tell which e-ID was used');
  }
  if (authnProvider !== undefined && used !== authnProvider) {
    throw new OidcError('refused', 'another e-ID was used than the one asked for');
  }
  return {
    ...personOf(connection, claims, loa),
    loa,
    provider: connection.id,
    authTime: new Date(authTime).toISOString(),
    simulated: connection.simulated,
  };
}

function loaOf(
  { acrLoas, loaClaim }: OidcConnection,
  { loas }: RedirectTransaction,
  { idToken, claims }: Pick<ProvenAnswer, 'idToken' | 'claims'>,
): Loa {
  // `acr` has a meaning in the ID token only; other words for the level may stand in either.
  const told = loaClaim.split(' ').map((name) => (name === 'acr' ? idToken.acr : claims[name]));
  const reached = told.every((word) => typeof word === 'string') ? told.join(' ') : '';
  const loa = Object.hasOwn(acrLoas, reached) ? acrLoas[reached] : undefined;
  if (loa === undefined || !loas.includes(loa)) {
    throw new OidcError('refused', 'the level of assurance is none of those asked for');
  }
  return loa;
}

function personOf(
  { names, acceptedBindings, simulated }: OidcConnection,
  claims: ProvenAnswer['claims'],
  loa: Loa,
): Person {
  try {
    const foreign = loa.startsWith('eidas-');
    const person = readPerson(claims, { names, acceptedBindings, simulated, foreign });
    // A level of the Swedish framework is reached by an e-ID with a Swedish number, and by no other.
    if (!foreign && person.idType === 'prid') throw new Error('the answer holds no Swedish number');
    return person;
  } catch (error) {
    throw new OidcError('refused', error instanceof Error ? error.message : 'the answer is not readable');
  }
}

/** Faults at the provider that pass by themselves. */
const passing = ['server_error', 'temporarily_unavailable'];

/** What a person is told about a sign-in that came to nothing. */
export function failureOf({ outcome, message: reason, code = '' }: OidcError): CollectFailure {
  const failed = (messageId: CollectFailure['messageId'], retryable: boolean): CollectFailure => ({
    state: 'failed',
    messageId,
    retryable,
    reason,
  });
  if (outcome === 'cancelled') return failed('RFA6', true);
  if (outcome === 'unreachable' || passing.includes(code)) return failed('RFA5', true);
  if (code === 'transaction_too_old') return failed('RFA8', true);
  // The person's e-ID does not reach the level: trying again with the same one leads nowhere.
  return failed('RFA22', code !== 'unmet_authentication_requirements');
}
