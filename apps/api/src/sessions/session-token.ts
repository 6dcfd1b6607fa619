import type { Config } from '../config.ts';

/** Browsers take the prefix only with Secure, Path=/ and no Domain: no sibling host can set or see it. */
export const sessionCookie = '__Host-session';
export const cookieRules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

const issuer = 'handslag';
const audience = 'handslag-session';
const algorithm = 'HS256';

/** The payload holds ids and times only; the row decides the rest. */
export type TokenPayload = { sid: string; mun: string; gen: number; iat: number; exp: number };

/** How tokens are made: by the newest key, which says its name in the header. */
export function signingRules({ sessionKeys: [newest] }: Config) {
  if (!newest) throw new Error('There is no key to sign sessions with.');
  return { key: newest.secret, rules: { algorithm, kid: newest.id, iss: issuer, aud: audience } as const };
}

/** What is demanded of a token: one algorithm, our issuer and audience, an end, and nothing from a header. */
export const verifyingRules = {
  algorithms: [algorithm],
  allowedIss: issuer,
  allowedAud: audience,
  requiredClaims: ['exp', 'iat', 'iss', 'aud', 'sid', 'mun', 'gen'],
  onlyCookie: true,
} as const;

/** The key a token says it was signed with, if it is one of ours. */
export function keyFor({ sessionKeys }: Config, keyId: unknown): string {
  const key = sessionKeys.find(({ id }) => id === keyId);
  if (!key) throw new UnknownKeyError();
  return key.secret;
}

/** A token of another installation, or of a key that has been retired. */
class UnknownKeyError extends Error {
  readonly code = 'FAST_JWT_UNKNOWN_KEY';
}
