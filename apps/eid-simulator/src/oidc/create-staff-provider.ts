import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider, type ClientMetadata, type JWKS } from 'oidc-provider';
import { readOrCreate } from '../read-or-create.ts';
import { chooseEveryTime } from './choose-every-time.ts';
import { showError } from './error-page.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { simulatorMark } from './simulator-mark.ts';
import type { StaffAccount } from './staff-account.ts';

export interface StaffProviderSettings {
  issuer: string;
  dataDir: string;
  accounts: readonly StaffAccount[];
  redirectUris: readonly string[];
  clientSecret: string;
  /** Public keys of the client; when given it must sign in with `private_key_jwt` instead of the secret. */
  clientKeys?: readonly JWK[];
}

/** The one client: our staff sign-in. */
export const staffClientId = 'handslag-staff';

/** The OpenID provider of an invented organisation. Consent is a matter of course there, and the account is chosen every time. */
export async function createStaffProvider(settings: StaffProviderSettings): Promise<Provider> {
  const { signingKey, cookieSecret } = await readKeys(settings.dataDir);
  const provider = new Provider(settings.issuer, {
    adapter: createMemoryAdapter(),
    clients: [clientOf(settings)],
    jwks: { keys: [signingKey] } as JWKS,
    cookies: { keys: [cookieSecret] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: groupClaims(settings.accounts),
    },
    features: { devInteractions: { enabled: false } },
    interactions: {
      policy: chooseEveryTime(),
      url: (_ctx, interaction) => `/staff-accounts/${interaction.uid}`,
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 300,
      Interaction: 600,
      Session: 3600,
    },
    discovery: simulatorMark,
    renderError: showError,
    findAccount: (_ctx, subject) => {
      const account = settings.accounts.find((a) => a.subject === subject);
      return account && { accountId: subject, claims: () => claimsOf(account) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, params } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope(String(params?.['scope'] ?? 'openid'));
      await grant.save();
      return grant;
    },
  });
  return provider;
}

function clientOf({ redirectUris, clientSecret, clientKeys }: StaffProviderSettings): ClientMetadata {
  const client: ClientMetadata = {
    client_id: staffClientId,
    redirect_uris: [...redirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  };
  if (!clientKeys)
    return { ...client, client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_basic' };
  const jwks = { keys: clientKeys } as JWKS;
  return { ...client, jwks, token_endpoint_auth_method: 'private_key_jwt' };
}

function claimsOf({ subject, name, email, groups, municipality, claims }: StaffAccount) {
  return {
    sub: subject,
    name,
    email,
    email_verified: true,
    groups: [...groups],
    ...(municipality && { municipality }),
    ...claims,
  };
}

function groupClaims(accounts: readonly StaffAccount[]): string[] {
  const own = accounts.flatMap(({ claims }) => Object.keys(claims ?? {}));
  return [...new Set(['groups', 'municipality', ...own])];
}

interface Keys {
  signingKey: JWK;
  cookieSecret: string;
}

/** Kept between starts, so that a running relying party goes on trusting the provider. */
async function readKeys(dataDir: string): Promise<Keys> {
  return JSON.parse(await readOrCreate(join(dataDir, 'oidc-keys.json'), createKeys)) as Keys;
}

async function createKeys(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const signingKey = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid };
  const keys: Keys = { signingKey, cookieSecret: randomBytes(32).toString('base64url') };
  return JSON.stringify(keys);
}
