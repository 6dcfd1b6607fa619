import { importPKCS8 } from 'jose';
import * as client from 'openid-client';

/** How an organisation's identity provider is reached. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** For `private_key_jwt`, which is used when present: a PKCS #8 key in PEM. */
  privateKey?: { pem: string; keyId: string; algorithm: 'RS256' | 'PS256' | 'ES256' };
  /** `openid profile email groups` when missing. */
  scope?: string;
  /** Names of the claim that holds the groups, tried in order; `groups` and `roles` when missing. */
  groupClaims?: readonly string[];
  /** Permits http, and only on this machine: for the simulator. */
  insecure?: boolean;
}

/** Why a sign-in did not succeed: the person cancelled, the provider is out of reach, or its answer does not hold. */
export class OidcError extends Error {
  readonly outcome: 'cancelled' | 'unreachable' | 'refused';

  constructor(outcome: OidcError['outcome'], reason: string) {
    super(reason);
    this.name = 'OidcError';
    this.outcome = outcome;
  }
}

const rediscoverMs = 60 * 60_000;
const discoveries = new WeakMap<OidcConfig, { at: number; found: Promise<client.Configuration> }>();

/** The provider's own description of itself, fetched again each hour; its keys are fetched when an unknown one is used. */
export async function discoverOidc(config: OidcConfig): Promise<client.Configuration> {
  const earlier = discoveries.get(config);
  const fresh = earlier !== undefined && Date.now() - earlier.at < rediscoverMs;
  const discovery = fresh ? earlier : { at: Date.now(), found: discoverNow(config) };
  discoveries.set(config, discovery);
  try {
    return await discovery.found;
  } catch (error) {
    if (discoveries.get(config) === discovery) discoveries.delete(config);
    throw explainOidcFailure(error);
  }
}

async function discoverNow(config: OidcConfig): Promise<client.Configuration> {
  const issuer = new URL(config.issuer);
  const plain = issuer.protocol === 'http:';
  const loopback = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|(?:.+\.)?localhost)$/u.test(issuer.hostname);
  if (plain && !(config.insecure && loopback))
    throw new OidcError('refused', 'the provider must be reached over https');
  return client.discovery(issuer, config.clientId, {}, await authentication(config), {
    timeout: 10,
    ...(plain && { execute: [client.allowInsecureRequests] }),
  });
}

async function authentication({ privateKey, clientSecret }: OidcConfig): Promise<client.ClientAuth> {
  if (privateKey) {
    const key = await importPKCS8(privateKey.pem, privateKey.algorithm);
    return client.PrivateKeyJwt({ key, kid: privateKey.keyId });
  }
  return clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
}

/** What a failure of the protocol's library means to us; its own words may hold secrets and are left out. */
export function explainOidcFailure(error: unknown): OidcError {
  if (error instanceof OidcError) return error;
  if (error instanceof client.AuthorizationResponseError) {
    const cancelled = error.error === 'access_denied';
    return new OidcError(cancelled ? 'cancelled' : 'refused', `the provider answered ${error.error}`);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  const unreachable =
    error instanceof TypeError || ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(code);
  return new OidcError(unreachable ? 'unreachable' : 'refused', `the sign-in failed: ${code}`);
}
