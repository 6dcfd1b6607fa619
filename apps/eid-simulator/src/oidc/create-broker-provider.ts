import type { JWK } from 'jose';
import { Provider, type AdapterFactory, type ClientMetadata, type JWKS } from 'oidc-provider';
import { brokerScopes, claimsOf } from './broker-claims.ts';
import { brokerEids, type BrokerAccount } from './broker-eid.ts';
import { publicPart, type BrokerKeys } from './broker-keys.ts';
import { chooseEveryTime } from './choose-every-time.ts';
import { showError } from './error-page.ts';
import { simulatorMark } from './simulator-mark.ts';
import { tamperWith, type Tampering } from './tampering.ts';

export interface BrokerProviderSettings {
  issuer: string;
  accounts: readonly BrokerAccount[];
  redirectUris: readonly string[];
  keys: BrokerKeys;
  /** Keys that are still published, but no longer used. */
  retiredKeys: readonly JWK[];
  adapter: AdapterFactory;
  tampering: Tampering;
}

/** The one client: sign-in of citizens. */
export const brokerClientId = 'handslag-citizen';

/** An OpenID provider by the Swedish profile: `private_key_jwt`, levels of assurance in `acr`, signed UserInfo. */
export function createBrokerProvider(settings: BrokerProviderSettings): Provider {
  const { issuer, accounts, keys, retiredKeys, adapter, tampering } = settings;
  const provider: Provider = new Provider(issuer, {
    adapter,
    clients: [clientOf(settings)],
    jwks: { keys: [keys.signingKey, ...retiredKeys] } as JWKS,
    cookies: {
      keys: [keys.cookieSecret],
      // The staff's provider has its own on the same host.
      names: { interaction: '_broker_interaction', resume: '_broker_resume', session: '_broker_session' },
    },
    acrValues: [...new Set(brokerEids.map(({ acr }) => acr))],
    scopes: Object.keys(brokerScopes),
    claims: brokerScopes,
    extraParams: ['https://id.oidc.se/param/authnProvider'],
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
    },
    interactions: {
      policy: chooseEveryTime(),
      url: (_ctx, interaction) => `/broker/sign-in/${interaction.uid}`,
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
    discovery: { ...simulatorMark, 'https://id.oidc.se/disco/authnProviderSupported': true },
    renderError: showError,
    findAccount: (_ctx, subject) => {
      const account = accounts.find((each) => each.subject === subject);
      return account && { accountId: subject, claims: () => claimsOf(account) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, params } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope(String(params?.['scope'] ?? 'openid'));
      // Whoever chooses an e-ID here agrees to all that is asked for.
      grant.addOIDCClaims([...(ctx.oidc.requestParamClaims ?? [])]);
      await grant.save();
      return grant;
    },
  });
  provider.use(tamperWith(tampering, keys.signingKey));
  return provider;
}

function clientOf({ redirectUris, keys }: BrokerProviderSettings): ClientMetadata {
  return {
    client_id: brokerClientId,
    redirect_uris: [...redirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [publicPart(keys.clientKey)] } as JWKS,
    id_token_signed_response_alg: 'RS256',
    userinfo_signed_response_alg: 'RS256',
  };
}
