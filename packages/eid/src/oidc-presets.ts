import type { Loa } from './identity.ts';

/** What a kind of provider wants and gives. A connection's own settings go before each of these. */
export interface OidcProfile {
  scope: string;
  /** The provider's words for levels of assurance, with spaces where several claims tell them. What is not here is refused. */
  acrLoas: Readonly<Record<string, Loa>>;
  /** How a level is asked for: as essential in `claims`, in `acr_values`, or not at all where the client's registration says it. */
  loaRequest: 'claims' | 'acr_values' | 'none';
  /** The claim that tells the level that was reached; several, with spaces, where only they together do. */
  loaClaim: string;
  /** Claims to ask of UserInfo besides those that the scope stands for. */
  extraClaims: readonly string[];
  /** The claim that names the e-ID that was used, where one was asked for. */
  authnProviderClaim: string;
  /** Demand to be told when the person proved themselves, where they had to do it anew. */
  demandAuthTime: boolean;
  /** Demand that UserInfo is a signed token. */
  signedUserInfo: boolean;
  /** Hand the request over beforehand (RFC 9126), so that nobody can read or change it on its way through the browser. */
  pushed: boolean;
  /** Parameters of the provider's own. */
  parameters: Readonly<Record<string, string>>;
}

export type OidcPreset = 'broker' | 'sweden-connect' | 'freja-oidc' | 'idura' | 'signicat';

const digg = 'http://id.elegnamnden.se/loa/1.0/';
const swedishScopes = ['naturalPersonInfo', 'naturalPersonNumber'].map(
  (name) => `https://id.oidc.se/scope/${name}`,
);

/** Digg's list. */
const swedishLoas: Record<string, Loa> = {
  [`${digg}loa2`]: 'loa2',
  [`${digg}loa3`]: 'loa3',
  [`${digg}loa4`]: 'loa4',
};

/** The `nf` levels are eIDs that their country has notified; they reach as far as those that it has not. */
const eidasLoas: Record<string, Loa> = {
  [`${digg}eidas-low`]: 'eidas-low',
  [`${digg}eidas-sub`]: 'eidas-sub',
  [`${digg}eidas-high`]: 'eidas-high',
  [`${digg}eidas-nf-low`]: 'eidas-low',
  [`${digg}eidas-nf-sub`]: 'eidas-sub',
  [`${digg}eidas-nf-high`]: 'eidas-high',
};

/** A broker or identity provider of Swedish e-IDs that follows the Swedish OpenID Connect profile (oidc.se). */
const broker: OidcProfile = {
  scope: ['openid', ...swedishScopes].join(' '),
  acrLoas: swedishLoas,
  loaRequest: 'claims',
  loaClaim: 'acr',
  extraClaims: [],
  authnProviderClaim: 'https://id.oidc.se/claim/authnProvider',
  demandAuthTime: true,
  signedUserInfo: false,
  pushed: false,
  parameters: {},
};

/** Kinds of provider by name. */
export const oidcPresets: Readonly<Record<OidcPreset, OidcProfile>> = {
  broker,
  'sweden-connect': {
    ...broker,
    scope: [
      'openid',
      ...swedishScopes,
      'https://id.swedenconnect.se/scope/eidasNaturalPersonIdentity',
      'https://id.swedenconnect.se/scope/eidasSwedishIdentity',
    ].join(' '),
    acrLoas: { ...swedishLoas, ...eidasLoas },
    extraClaims: ['https://id.swedenconnect.se/claim/eidasCountry'],
    signedUserInfo: true,
  },
  // Freja's level is in claims of its own, and what is asked for is agreed with Freja. Those who do not live in Sweden are registered at
  // PLUS too, but at `LOA3_NR`, which is not level 3.
  'freja-oidc': {
    ...broker,
    scope: [
      'openid',
      'profile',
      'https://frejaeid.com/oidc/scopes/personalIdentityNumber',
      'https://frejaeid.com/oidc/scopes/registrationLevel',
      'https://frejaeid.com/oidc/scopes/loaLevel',
    ].join(' '),
    acrLoas: { 'PLUS LOA3': 'loa3', 'EXTENDED LOA2': 'loa2' },
    loaRequest: 'none',
    loaClaim: 'https://frejaeid.com/oidc/claims/registrationLevel https://frejaeid.com/oidc/claims/loaLevel',
  },
  // Formerly Criipto. Only BankID: for Freja the level stands in a claim of its own, so that is a connection of its own.
  idura: {
    ...broker,
    scope: 'openid profile ssn',
    acrLoas: {
      'urn:grn:authn:se:bankid:same-device': 'loa3',
      'urn:grn:authn:se:bankid:another-device:qr': 'loa3',
    },
    loaRequest: 'acr_values',
    loaClaim: 'authenticationtype',
  },
  // Only BankID, for the same reason.
  signicat: {
    ...broker,
    scope: 'openid profile nin',
    acrLoas: { sbid: 'loa3' },
    loaRequest: 'none',
    loaClaim: 'idp',
    parameters: { acr_values: 'idp:sbid' },
  },
};
