import type { SettingsReader } from './settings-reader.ts';

/** The identity provider where the municipalities' staff sign in. */
export type StaffOidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** True where the accounts are invented. */
  simulated: boolean;
};

/** Null where STAFF_OIDC_ISSUER is not set: no one can sign in to the management view. */
export function staffOidcSettings(read: SettingsReader, production: boolean): StaffOidcSettings | null {
  const issuer = read.address('STAFF_OIDC_ISSUER', null);
  if (!issuer) return null;
  const simulated = read.choice('STAFF_OIDC_SIMULATED', ['true', 'false'], 'false') === 'true';
  if (production && simulated) read.refuse('STAFF_OIDC_SIMULATED=true is refused when NODE_ENV=production.');
  if (production && issuer.protocol !== 'https:') read.refuse('STAFF_OIDC_ISSUER must begin with https:// in production.');
  return {
    issuer: issuer.href.replace(/\/$/, ''),
    clientId: read.required('STAFF_OIDC_CLIENT_ID', 'Give the client id that the identity provider knows us by.'),
    clientSecret: read.required('STAFF_OIDC_CLIENT_SECRET', 'Give it in the variable or in STAFF_OIDC_CLIENT_SECRET_FILE.'),
    simulated,
  };
}
