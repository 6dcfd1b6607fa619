import { jwtVerify, type JWTPayload } from 'jose';
import * as client from 'openid-client';
import { discoverOidc, type OidcConfig, type OidcServer } from './discover-oidc.ts';
import { explainOidcFailure, OidcError } from './oidc-error.ts';

/** What is remembered of a sign-in and must come back in its answer. */
export interface OidcExpectations {
  redirectUri: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Refuse claims about the person that the provider has not signed. */
  signedUserInfo?: boolean;
}

export interface ProvenAnswer {
  idToken: client.IDToken;
  /** Those of the ID token, and beside them those of UserInfo. */
  claims: Readonly<Record<string, unknown>>;
  /** The ID token's and UserInfo's each by itself, for what means nothing apart from what it stands beside. */
  parts: readonly Readonly<Record<string, unknown>>[];
}

/** No secret of ours may stand for a signature, nor nothing at all. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** An ID token tells of something that has just happened (the Swedish OpenID Connect profile). */
const goodForSeconds = 300;
const clockTolerance = 30;
const deadlineMs = 9000;

/**
 * Exchanges the code that came back for tokens, and proves them: issuer (RFC 9207), state, nonce, PKCE, audience, times and
 * signatures. Answers or fails within nine seconds. Throws `OidcError`.
 */
export async function proveAnswer(
  config: OidcConfig,
  expected: OidcExpectations,
  answer: URLSearchParams,
): Promise<ProvenAnswer> {
  try {
    return await within(
      deadlineMs,
      discoverOidc(config).then((server) => redeem(server, expected, answer)),
    );
  } catch (error) {
    throw explainOidcFailure(error);
  }
}

/** Gives up waiting for a provider. Throws `OidcError`. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new OidcError('unreachable', 'the provider took too long')),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function redeem(
  server: OidcServer,
  expected: OidcExpectations,
  answer: URLSearchParams,
): Promise<ProvenAnswer> {
  // Behind a proxy the address may look different to us; what counts is the address we asked for, with the answer's query.
  const callback = new URL(expected.redirectUri);
  callback.search = answer.toString();
  const tokens = await client.authorizationCodeGrant(server.configuration, callback, {
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    pkceCodeVerifier: expected.codeVerifier,
    idTokenExpected: true,
  });
  const idToken = tokens.claims();
  if (!idToken || tokens.id_token === undefined) throw new OidcError('refused', 'there is no ID token');
  await jwtVerify(tokens.id_token, server.keys, { algorithms, clockTolerance, maxTokenAge: goodForSeconds });
  const userInfo = await fetchUserInfo(server, tokens.access_token, expected.signedUserInfo ?? false);
  if (userInfo && userInfo['sub'] !== idToken.sub) {
    throw new OidcError('refused', 'UserInfo is about someone else');
  }
  return { idToken, claims: { ...userInfo, ...idToken }, parts: [idToken, ...(userInfo ? [userInfo] : [])] };
}

async function fetchUserInfo(
  { configuration, keys }: OidcServer,
  accessToken: string,
  signed: boolean,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { userinfo_endpoint: endpoint, issuer } = configuration.serverMetadata();
  if (!endpoint) {
    if (signed) throw new OidcError('refused', 'the provider has no UserInfo');
    return undefined;
  }
  const accept = new Headers({ accept: signed ? 'application/jwt' : 'application/json, application/jwt' });
  const address = new URL(endpoint);
  const response = await client.fetchProtectedResource(
    configuration,
    accessToken,
    address,
    'GET',
    null,
    accept,
  );
  if (response.status !== 200) throw new OidcError('refused', `UserInfo answered ${response.status}`);
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/jwt') {
    const { payload } = await jwtVerify(await response.text(), keys, { algorithms, clockTolerance });
    demandForUs(payload, issuer, configuration.clientMetadata().client_id);
    return payload;
  }
  if (signed) throw new OidcError('refused', 'UserInfo is not signed');
  return readObject(response);
}

/** OpenID Connect Core 5.3.2 lets a signed UserInfo leave them out; what stands there must be right. */
function demandForUs({ iss, aud }: JWTPayload, issuer: string, clientId: string): void {
  const audiences = Array.isArray(aud) ? aud : [aud ?? clientId];
  if ((iss ?? issuer) !== issuer || !audiences.includes(clientId)) {
    throw new OidcError('refused', 'UserInfo is meant for someone else');
  }
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) throw new OidcError('refused', 'UserInfo is not readable');
  return body as Record<string, unknown>;
}
