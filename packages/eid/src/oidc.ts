import * as client from 'openid-client';
import { isAskedAnew } from './asked-anew.ts';
import { discoverOidc, type OidcConfig } from './discover-oidc.ts';
import { proveAnswer } from './oidc-answer.ts';
import { OidcError } from './oidc-error.ts';
import { vouchedEmail } from './vouched-email.ts';

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
  /** The person was to prove themselves anew. */
  anew?: boolean;
}

export interface OidcIdentity {
  issuer: string;
  subject: string;
  name: string;
  email?: string;
  /** The groups and roles of the directory, by name or, in Entra ID, by object id. */
  groups: string[];
  /** The provider's word for how the person was authenticated. */
  acr?: string;
  /** ISO 8601 instant. */
  authTime: string;
}

const goodForMs = 10 * 60_000;
/** How far the provider's clock and ours may differ. */
const clockToleranceMs = 60_000;

/** Where usual directories put groups and roles: the profiles of OpenID Connect, Entra ID, AD FS. */
const usualGroupClaims: readonly string[] = [
  'groups',
  'roles',
  'group',
  'role',
  'http://schemas.microsoft.com/ws/2008/06/identity/claims/role',
  'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
  'http://schemas.xmlsoap.org/claims/Group',
];
const nameClaims = ['name', 'unique_name', 'preferred_username', 'upn'];

/**
 * Begins a sign-in with OpenID Connect (code flow, PKCE S256, state and nonce). With `anew` the provider is to ask the person, even one it
 * remembers. Gives the address to send the browser to, and what to remember. Throws `OidcError`.
 */
export async function startOidc(
  config: OidcConfig,
  redirectUri: string,
  { anew = false }: { anew?: boolean } = {},
): Promise<{ url: string; transaction: OidcTransaction }> {
  const { configuration } = await discoverOidc(config);
  const transaction: OidcTransaction = {
    issuer: config.issuer,
    redirectUri,
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
    startedAt: new Date().toISOString(),
    ...(anew && { anew }),
  };
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: config.scope ?? 'openid profile email groups',
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(transaction.codeVerifier),
    code_challenge_method: 'S256',
    // An age makes the provider tell when the person was asked (OpenID Connect Core, 2).
    ...(anew && { prompt: 'login', max_age: '0' }),
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
  const { idToken, claims, parts } = await proveAnswer(
    config,
    transaction,
    new URL(callbackUrl).searchParams,
  );
  demandAskedAnew(transaction, idToken);
  return {
    issuer: idToken.iss,
    subject: idToken.sub,
    name: nameClaims.map((name) => text(claims[name])).find((name) => name !== undefined) ?? idToken.sub,
    ...optional('email', vouchedEmail(parts, { trusted: config.trustedEmail ?? false })),
    groups: groupsOf(claims, config.groupClaims ?? usualGroupClaims),
    ...optional('acr', text(idToken.acr)),
    authTime: new Date((idToken.auth_time ?? idToken.iat) * 1000).toISOString(),
  };
}

/**
 * The demand goes through the browser, where the next person can take it away; a directory that tells when it asked gives them away. One
 * that never tells is believed: it must heed `prompt=login`.
 */
function demandAskedAnew({ anew = false, startedAt }: OidcTransaction, idToken: client.IDToken): void {
  const { auth_time: authTime } = idToken;
  if (anew && authTime !== undefined && !isAskedAnew(idToken, startedAt, new Date())) {
    throw new OidcError('refused', 'the person was not asked anew');
  }
  if (authTime !== undefined && authTime * 1000 > Date.now() + clockToleranceMs) {
    throw new OidcError('refused', 'the person has not been asked yet');
  }
}

/** Throws `OidcError` where the directory left them out: someone without their roles must not be let in as someone who has none. */
function groupsOf(claims: ProvenClaims, names: readonly string[]): string[] {
  const elsewhere = claims['_claim_names'];
  if (typeof elsewhere === 'object' && elsewhere !== null) {
    const missing = names.find((name) => name in elsewhere);
    if (missing !== undefined) {
      throw new OidcError(
        'refused',
        `the directory leaves out ${missing} for someone with too many: let it send only those assigned to this application`,
      );
    }
  }
  const values = names.flatMap((name) => claims[name]);
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

type ProvenClaims = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;
}
