import { decodeJwt, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { createKey } from './broker-keys.ts';

type Lie = (claims: JWTPayload, now: number) => JWTPayload;

/** Claims of an ID token that are not true in exactly one respect. `now` in seconds. */
export const idTokenLies: Readonly<Record<string, Lie>> = {
  'wrong-nonce': (claims) => ({ ...claims, nonce: 'another' }),
  'no-nonce': (claims) => without(claims, 'nonce'),
  'wrong-audience': (claims) => ({ ...claims, aud: 'another-client' }),
  'more-audiences': (claims) => ({ ...claims, aud: [String(claims.aud), 'another-client'] }),
  'wrong-issuer': (claims) => ({ ...claims, iss: 'https://another.example' }),
  expired: (claims, now) => ({ ...claims, exp: now - 120 }),
  stale: (claims, now) => ({ ...claims, iat: now - 600 }),
  future: (claims, now) => ({ ...claims, iat: now + 600 }),
  undated: (claims) => without(claims, 'iat'),
  'lower-acr': (claims) => ({ ...claims, acr: 'http://id.elegnamnden.se/loa/1.0/loa2' }),
  'unknown-acr': (claims) => ({ ...claims, acr: 'https://broker.example/very-sure' }),
  'no-acr': (claims) => without(claims, 'acr'),
  'other-eid': (claims) => ({ ...claims, 'https://id.oidc.se/claim/authnProvider': 'bankid' }),
  'earlier-sign-in': (claims, now) => ({ ...claims, auth_time: now - 3600 }),
  'no-auth-time': (claims) => without(claims, 'auth_time'),
};

/** The same for UserInfo. */
export const userInfoLies: Readonly<Record<string, Lie>> = {
  'userinfo-other-subject': (claims) => ({ ...claims, sub: 'someone-else' }),
  'userinfo-other-audience': (claims) => ({ ...claims, aud: 'another-client' }),
  'userinfo-other-issuer': (claims) => ({ ...claims, iss: 'https://another.example' }),
  'userinfo-expired': (claims, now) => ({ ...claims, exp: now - 120 }),
  'userinfo-two-persons': (claims) => ({ ...claims, ssn: '199001032391' }),
  'userinfo-nobody': ({ sub, iss, aud }) => JSON.parse(JSON.stringify({ sub, iss, aud })) as JWTPayload,
};

type Sealing = (token: string, key: JWK) => Promise<string> | string;

/** Signatures that are none, or not the provider's. */
export const falseSeals: Readonly<Record<string, Sealing>> = {
  unsigned: (token) => `${token.slice(0, token.lastIndexOf('.'))}.`,
  'alg-none': (token) => `${encode({ alg: 'none' })}.${token.split('.')[1]}.`,
  changed: (token) => {
    const [header, , signature] = token.split('.');
    return `${header}.${encode({ ...decodeJwt(token), name: 'Någon Annan' })}.${signature}`;
  },
  'other-key': async (token, key) => seal(decodeJwt(token), { ...(await createKey()), kid: key.kid ?? '' }),
  // What anyone can see of the key, taken for a secret.
  hmac: (token, key) =>
    new SignJWT(decodeJwt(token))
      .setProtectedHeader({ alg: 'HS256', kid: key.kid ?? '' })
      .sign(Buffer.from(key.n ?? '', 'base64url')),
};

/** The token with other claims, signed by the provider. */
export async function lie(token: string, how: Lie, key: JWK): Promise<string> {
  return seal(how(decodeJwt(token), Math.floor(Date.now() / 1000)), key);
}

async function seal(claims: JWTPayload, key: JWK): Promise<string> {
  const header = { alg: 'RS256', ...(key.kid !== undefined && { kid: key.kid }) };
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(key, 'RS256'));
}

function without(claims: JWTPayload, name: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
