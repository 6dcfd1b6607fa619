import { createRemoteJWKSet, importJWK, type CryptoKey, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { readClientKey, type OidcClientKey } from './oidc-client-key.ts';
import { explainOidcFailure, OidcError } from './oidc-error.ts';

/** How an identity provider is reached. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** For `private_key_jwt`, which is used when present. */
  privateKey?: OidcClientKey;
  /** `openid profile email groups` when missing. */
  scope?: string;
  /** Names of the claims that hold groups or roles, all of which count; those of usual directories when missing. */
  groupClaims?: readonly string[];
  /** Believe its addresses though it says nothing of having checked them: only where nobody but the organisation sets them. */
  trustedEmail?: boolean;
  /** Permits http, and only on this machine: for the simulator. */
  insecure?: boolean;
  /** Whether the provider must say of itself that it is the simulator, or must not; any will do when missing. */
  simulator?: boolean;
}

/** A provider as it describes itself, and its signing keys. */
export interface OidcServer {
  configuration: client.Configuration;
  keys: JWTVerifyGetKey;
}

const rediscoverMs = 60 * 60_000;
/** For each request; the whole of beginning and finishing has deadlines of its own. */
const timeoutSeconds = 7;
const discoveries = new WeakMap<OidcConfig, { at: number; found: Promise<OidcServer> }>();

/** What a simulator says in its description, so that it can never be taken for a provider of real people. */
const simulatorMark = 'handslag_simulator';

/** The provider's own description of itself, fetched again each hour; its keys are fetched when an unknown one is used. */
export async function discoverOidc(config: OidcConfig): Promise<OidcServer> {
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

async function discoverNow(config: OidcConfig): Promise<OidcServer> {
  const issuer = new URL(config.issuer);
  const plain = config.insecure === true && isThisMachine(issuer);
  demandHttps(issuer, plain);
  const configuration = await client.discovery(issuer, config.clientId, {}, await authentication(config), {
    timeout: timeoutSeconds,
    ...(plain && { execute: [client.allowInsecureRequests] }),
  });
  const description = configuration.serverMetadata();
  if (config.simulator !== undefined && (description[simulatorMark] === true) !== config.simulator) {
    throw new OidcError('refused', 'the provider belongs to another environment');
  }
  if (!description.jwks_uri) throw new OidcError('refused', 'the provider publishes no keys');
  const keysAt = new URL(description.jwks_uri);
  demandHttps(keysAt, plain && isThisMachine(keysAt));
  // No cooling down between fetches: only an answer from the provider's own token endpoint can name an unknown key.
  const keys = createRemoteJWKSet(keysAt, { timeoutDuration: timeoutSeconds * 1000, cooldownDuration: 0 });
  return { configuration, keys };
}

function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(?:127\.\d+\.\d+\.\d+|\[::1\]|(?:.+\.)?localhost)$/u.test(hostname);
}

function demandHttps(address: URL, plain: boolean): void {
  if (address.protocol !== 'https:' && !plain) {
    throw new OidcError('refused', 'the provider must be reached over https');
  }
}

async function authentication({ privateKey, clientSecret }: OidcConfig): Promise<client.ClientAuth> {
  if (privateKey) return client.PrivateKeyJwt(await importClientKey(privateKey));
  return clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
}

async function importClientKey(key: OidcClientKey): Promise<client.PrivateKey> {
  const { kid, ...jwk } = readClientKey(key);
  return { key: (await importJWK(jwk)) as CryptoKey, ...(kid !== undefined && { kid }) };
}
