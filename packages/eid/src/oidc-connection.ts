import { usualClaimNames, type ClaimNames } from './claims.ts';
import type { OidcConfig } from './discover-oidc.ts';
import type { TrustEnvironment } from './identity.ts';
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
  /** The e-ID behind a broker that the person is to use (the parameter `authnProvider` of oidc.se). */
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
  return {
    scope: config.scope ?? profile.scope,
    acrLoas: config.acrLoas ?? profile.acrLoas,
    loaRequest: config.loaRequest ?? profile.loaRequest,
    loaClaim: config.loaClaim ?? profile.loaClaim,
    extraClaims: config.extraClaims ?? profile.extraClaims,
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
