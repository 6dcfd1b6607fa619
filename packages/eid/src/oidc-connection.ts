import { usualClaimNames, type ClaimNames } from './claims.ts';
import type { OidcConfig } from './discover-oidc.ts';
import type { Loa, TrustEnvironment } from './identity.ts';
import { readClientKey, type OidcClientKey } from './oidc-client-key.ts';
import { oidcPresets, type OidcPreset, type OidcProfile } from './oidc-presets.ts';

/** An identity provider or broker for citizens, as an operator writes it down. Plain JSON but for the clock. */
export interface OidcProviderConfig extends Partial<OidcProfile> {
  /** The connection's name. */
  id: string;
  environment: TrustEnvironment;
  issuer: string;
  clientId: string;
  /** With a key we prove ourselves with `private_key_jwt`, otherwise with the secret. */
  privateKey?: OidcClientKey;
  clientSecret?: string;
  /** The kind of provider; `broker` when missing. */
  preset?: OidcPreset;
  /** Names of claims that differ from the usual ones. */
  claims?: Partial<ClaimNames>;
  /** Processes of identity binding by which a Foreign eID may stand for a Swedish number; none when missing. */
  acceptedBindings?: readonly string[];
  /** The e-ID behind a broker that the person is to use (the parameter `authnProvider` of oidc.se); any other is refused. */
  authnProvider?: string;
  clock?: () => Date;
}

/** The same with nothing left to guess. */
export interface OidcConnection extends OidcProfile {
  id: string;
  oidc: OidcConfig;
  names: ClaimNames;
  acceptedBindings: readonly string[];
  authnProvider: string | undefined;
  simulated: boolean;
  clock: () => Date;
}

/** Fills in what the preset knows. Throws where the settings do not hold together. */
export function readConnection(config: OidcProviderConfig): OidcConnection {
  const { preset = 'broker', environment } = config;
  const profile = Object.hasOwn(oidcPresets, preset) ? oidcPresets[preset] : undefined;
  if (!profile) throw new Error(`There is no preset "${preset}" for OpenID Connect.`);
  refuseFaults(config);
  return {
    scope: config.scope ?? profile.scope,
    acrLoas: config.acrLoas ?? profile.acrLoas,
    loaRequest: config.loaRequest ?? profile.loaRequest,
    loaClaim: config.loaClaim ?? profile.loaClaim,
    extraClaims: config.extraClaims ?? profile.extraClaims,
    authnProviderClaim: config.authnProviderClaim ?? profile.authnProviderClaim,
    demandAuthTime: config.demandAuthTime ?? profile.demandAuthTime,
    signedUserInfo: config.signedUserInfo ?? profile.signedUserInfo,
    pushed: config.pushed ?? profile.pushed,
    parameters: config.parameters ?? profile.parameters,
    id: config.id,
    oidc: providerOf(config),
    names: { ...usualClaimNames, ...config.claims },
    acceptedBindings: config.acceptedBindings ?? [],
    authnProvider: config.authnProvider,
    simulated: environment !== 'production',
    clock: config.clock ?? (() => new Date()),
  };
}

const loas: readonly string[] = [
  'loa2',
  'loa3',
  'loa4',
  'eidas-low',
  'eidas-sub',
  'eidas-high',
] satisfies Loa[];

/** What an operator writes has not been through the compiler. */
function refuseFaults({ scope, acrLoas = {}, loaRequest, claims = {} }: OidcProviderConfig): void {
  if (scope !== undefined && !String(scope).split(' ').includes('openid')) {
    throw new Error('The scope of OpenID Connect must be a text with "openid" in it.');
  }
  const unknown = Object.values(acrLoas).find((loa) => !loas.includes(loa));
  if (unknown !== undefined) throw new Error(`acrLoas: "${unknown}" is none of ${loas.join(', ')}.`);
  if (loaRequest !== undefined && !['claims', 'acr_values', 'none'].includes(loaRequest)) {
    throw new Error('loaRequest must be claims, acr_values or none.');
  }
  for (const [fact, names] of Object.entries(claims)) {
    const known = Object.hasOwn(usualClaimNames, fact);
    if (known && Array.isArray(names) && names.every((name) => typeof name === 'string')) continue;
    throw new Error(
      `claims: "${fact}" must be one of ${Object.keys(usualClaimNames).join(', ')}, with a list.`,
    );
  }
}

function providerOf(config: OidcProviderConfig): OidcConfig {
  const { environment, issuer, clientId, privateKey, clientSecret } = config;
  const simulator = environment === 'simulator';
  if (!clientId) throw new Error('OpenID Connect needs the clientId that the provider knows us by.');
  if (!URL.canParse(issuer) || (new URL(issuer).protocol !== 'https:' && !simulator)) {
    throw new Error('The issuer of OpenID Connect must be an https address.');
  }
  const common = { issuer, clientId, insecure: simulator, simulator };
  if (privateKey) return { ...common, privateKey: readClientKey(privateKey) };
  if (!clientSecret) throw new Error('OpenID Connect needs a privateKey or a clientSecret.');
  return { ...common, clientSecret };
}
