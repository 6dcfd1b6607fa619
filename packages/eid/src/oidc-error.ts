import { errors } from 'jose';
import * as client from 'openid-client';

/** Why a sign-in did not succeed: the person cancelled, the provider is out of reach, or its answer does not hold. */
export class OidcError extends Error {
  readonly outcome: 'cancelled' | 'unreachable' | 'refused';
  /** The provider's own word for it, from the protocol's lists. */
  readonly code: string | undefined;

  constructor(outcome: OidcError['outcome'], reason: string, code?: string) {
    super(reason);
    this.name = 'OidcError';
    this.outcome = outcome;
    this.code = code;
  }
}

const outOfReach = [
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  errors.JWKSTimeout.code,
  errors.JOSEError.code,
];

/** What a failure of the protocol's libraries means to us; their own words may hold secrets and are left out. */
export function explainOidcFailure(error: unknown): OidcError {
  if (error instanceof OidcError) return error;
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) {
    // Whoever holds the browser can write anything here.
    const code = /^[a-z_]{1,60}$/u.test(error.error) ? error.error : 'something unknown';
    const cancelled = code === 'access_denied' && error instanceof client.AuthorizationResponseError;
    return new OidcError(cancelled ? 'cancelled' : 'refused', `the provider answered ${code}`, code);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const unreachable = code === undefined ? isNetworkFailure(error) : outOfReach.includes(code);
  return new OidcError(unreachable ? 'unreachable' : 'refused', `the sign-in failed: ${code ?? 'no code'}`);
}

/** What `fetch` throws when there is no one at the other end, or the answer breaks off. */
function isNetworkFailure(error: unknown): boolean {
  return (
    (error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message)) ||
    (error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name))
  );
}
