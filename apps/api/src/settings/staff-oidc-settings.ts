import type { OidcConfig } from '@handslag/eid/oidc';
import type { StaffRole } from '@handslag/contracts/permissions';
import type { SettingsReader } from './settings-reader.ts';

/** Which of the directory's groups stand for which role; null where the municipality's own register of accounts decides. */
export type RoleGroups = Readonly<Record<StaffRole, string>> | null;

/** The identity provider where the municipalities' staff sign in. */
export type StaffOidcSettings = {
  provider: OidcConfig;
  /** True where the accounts are invented. */
  simulated: boolean;
  roleGroups: RoleGroups;
};

/** Null where STAFF_OIDC_ISSUER is not set: no one can sign in to the management view. */
export function staffOidcSettings(read: SettingsReader, production: boolean): StaffOidcSettings | null {
  const issuer = read.address('STAFF_OIDC_ISSUER', null);
  if (!issuer) return null;
  const simulated = read.choice('STAFF_OIDC_SIMULATED', ['true', 'false'], 'false') === 'true';
  if (production && simulated) {
    read.refuse(
      'STAFF_OIDC_SIMULATED=true släpper in påhittade medarbetare och går inte med NODE_ENV=production. Ta bort den.',
    );
  }
  if (!simulated && issuer.protocol !== 'https:') read.refuse('STAFF_OIDC_ISSUER måste börja med https://.');
  return {
    provider: {
      issuer: issuer.href.replace(/\/$/, ''),
      clientId: read.required(
        'STAFF_OIDC_CLIENT_ID',
        'Ange det klient-id som identitetstjänsten känner oss under.',
      ),
      clientSecret: read.required(
        'STAFF_OIDC_CLIENT_SECRET',
        'Ange den i variabeln eller i filen STAFF_OIDC_CLIENT_SECRET_FILE.',
      ),
      ...(simulated ? { insecure: true } : { simulator: false }),
      ...directory(read),
    },
    simulated,
    roleGroups: roleGroups(read),
  };
}

/** Entra ID knows no scope called `groups`, and AD FS has names of its own for what the groups stand in. */
function directory(read: SettingsReader): Pick<OidcConfig, 'scope' | 'groupClaims'> {
  const scope = read.optional('STAFF_OIDC_SCOPE');
  const groupClaims = read.list('STAFF_OIDC_GROUP_CLAIMS');
  return { ...(scope !== null && { scope }), ...(groupClaims.length > 0 && { groupClaims }) };
}

function roleGroups(read: SettingsReader): RoleGroups {
  const [handler, owner, administrator, ...more] = read.list('STAFF_ROLE_GROUPS');
  if (handler === undefined) return null;
  if (owner === undefined || administrator === undefined || more.length > 0) {
    read.refuse(
      'STAFF_ROLE_GROUPS ska vara tre gruppnamn med komma emellan: handläggare, e-tjänsteutvecklare, administratörer.',
    );
    return null;
  }
  return { handler, 'service-owner': owner, administrator };
}
