import * as client from 'openid-client';
import { discoverOidc, explainOidcFailure, OidcError, type OidcConfig } from './discover-oidc.ts';

export { OidcError, type OidcConfig };

/** What must be remembered between start and return, on the server, bound to the browser. Plain JSON; holds secrets. */
export interface OidcTransaction {
  issuer: string;
  redirectUri: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  /** ISO 8601 instant; a transaction is good for ten minutes. */
  startedAt: string;
}

export interface OidcIdentity {
  issuer: string;
  subject: string;
  name: string;
  email?: string;
  groups: string[];
  /** The provider's word for how the person was authenticated. */
  acr?: string;
  /** ISO 8601 instant. */
  authTime: string;
}

const goodForMs = 10 * 60_000;

/**
 * Begins a sign-in with OpenID Connect (code flow, PKCE S256, state and nonce).
 * Gives the address to send the browser to, and what to remember. Throws `OidcError`.
 */
export async function startOidc(
  config: OidcConfig,
  redirectUri: string,
): Promise<{ url: string; transaction: OidcTransaction }> {
  const server = await discoverOidc(config);
  const transaction: OidcTransaction = {
    issuer: config.issuer,
    redirectUri,
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
    startedAt: new Date().toISOString(),
  };
  const url = client.buildAuthorizationUrl(server, {
    redirect_uri: redirectUri,
    scope: config.scope ?? 'openid profile email groups',
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(transaction.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, transaction };
}

/**
 * Finishes the sign-in with the address the browser came back to. `callbackUrl` must be the whole address, query included.
 * The caller maps groups to roles and sees to it that a transaction is used once. Throws `OidcError`.
 */
export async function finishOidc(
  config: OidcConfig,
  transaction: OidcTransaction,
  callbackUrl: string,
): Promise<OidcIdentity> {
  if (transaction.issuer !== config.issuer)
    throw new OidcError('refused', 'the transaction is of another provider');
  if (Date.now() - Date.parse(transaction.startedAt) > goodForMs) {
    throw new OidcError('refused', 'the transaction is too old');
  }
  const server = await discoverOidc(config);
  try {
    return await redeem(server, config, transaction, callbackAt(transaction.redirectUri, callbackUrl));
  } catch (error) {
    throw explainOidcFailure(error);
  }
}

/** Behind a proxy the address may look different to us; what counts is the address we asked for, with the answer's query. */
function callbackAt(redirectUri: string, callbackUrl: string): URL {
  const url = new URL(redirectUri);
  url.search = new URL(callbackUrl).search;
  return url;
}

async function redeem(
  server: client.Configuration,
  config: OidcConfig,
  { state, nonce, codeVerifier }: OidcTransaction,
  callbackUrl: URL,
): Promise<OidcIdentity> {
  const tokens = await client.authorizationCodeGrant(server, callbackUrl, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  });
  const idToken = tokens.claims();
  if (!idToken) throw new OidcError('refused', 'there is no ID token');
  const more = server.serverMetadata().userinfo_endpoint
    ? await client.fetchUserInfo(server, tokens.access_token, idToken.sub)
    : {};
  const claims: Record<string, unknown> = { ...more, ...idToken };
  const authTime = typeof idToken.auth_time === 'number' ? idToken.auth_time : idToken.iat;
  return {
    issuer: idToken.iss,
    subject: idToken.sub,
    name: text(claims['name']) ?? text(claims['preferred_username']) ?? idToken.sub,
    ...optional('email', text(claims['email'])),
    groups: groupsOf(claims, config.groupClaims ?? ['groups', 'roles']),
    ...optional('acr', text(claims['acr'])),
    authTime: new Date(authTime * 1000).toISOString(),
  };
}

function groupsOf(claims: Record<string, unknown>, names: readonly string[]): string[] {
  const name = names.find((candidate) => claims[candidate] !== undefined);
  const value = name === undefined ? [] : claims[name];
  return (Array.isArray(value) ? value : [value]).filter(
    (group): group is string => typeof group === 'string',
  );
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;
}
