import type { OidcConfig } from '@handslag/eid/oidc';
import type { StaffRole } from '@handslag/contracts/permissions';
import type { SettingsReader } from './settings-reader.ts';

/** Which of the directory's groups stand for which role in one municipality. */
export type RoleGroups = Readonly<Record<StaffRole, string>>;

/** The identity provider where the municipalities' staff sign in. */
export type StaffOidcSettings = {
  provider: OidcConfig;
  /** True where the accounts are invented. */
  simulated: boolean;
  /** By municipality (its short name); where one is not named its own register of accounts decides. */
  roleGroups: ReadonlyMap<string, RoleGroups>;
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
function directory(read: SettingsReader): Pick<OidcConfig, 'scope' | 'groupClaims' | 'trustedEmail'> {
  const scope = read.optional('STAFF_OIDC_SCOPE');
  const groupClaims = read.list('STAFF_OIDC_GROUP_CLAIMS');
  const trustedEmail = read.choice('STAFF_OIDC_EMAIL_TRUSTED', ['true', 'false'], 'false') === 'true';
  return {
    ...(scope !== null && { scope }),
    ...(groupClaims.length > 0 && { groupClaims }),
    ...(trustedEmail && { trustedEmail }),
  };
}

/** A directory may be shared: its groups give roles only in the municipality that they are named for. */
function roleGroups(read: SettingsReader): ReadonlyMap<string, RoleGroups> {
  const entries = (read.optional('STAFF_ROLE_GROUPS') ?? '')
    .split(';')
    .filter((entry) => entry.trim() !== '');
  return new Map(entries.flatMap((entry) => roleGroupsOf(entry) ?? refuse(read)));
}

const place = /^\s*(?<municipality>[a-z0-9-]+)\s*=(?<groups>.*)$/s;

function roleGroupsOf(entry: string): [[string, RoleGroups]] | null {
  const { municipality, groups = '' } = place.exec(entry)?.groups ?? {};
  const [handler, owner, administrator, ...more] = groups.split(',').map((group) => group.trim());
  if (!municipality || !handler || !owner || !administrator || more.length > 0) return null;
  return [[municipality, { handler, 'service-owner': owner, administrator }]];
}

function refuse(read: SettingsReader): [] {
  read.refuse(
    'STAFF_ROLE_GROUPS ska för varje kommun ha dess kortnamn, ett likhetstecken och tre gruppnamn med komma emellan (handläggare, e-tjänsteutvecklare, administratörer), med semikolon mellan kommunerna: exempel=grupp1,grupp2,grupp3; annan=grupp4,grupp5,grupp6.',
  );
  return [];
}
