import type { StaffRole } from '@handslag/contracts/permissions';
import type { Tenant } from '@handslag/database/database';
import type { OidcIdentity } from '@handslag/eid/oidc';
import type { Municipality } from '../actor.ts';
import type { RoleGroups } from '../settings/staff-oidc-settings.ts';
import { awaitedSubject, isAwaited } from './awaited-subject.ts';
import { findStaffAccount, updateStaffAccount, type StaffAccountRow } from './staff-account-repository.ts';

/**
 * Finds the account of someone who signed in at the staff's provider, and brings its name (and, where the directory rules in this
 * municipality, its roles and groups) up to date. An account that was added by address becomes theirs whose address the provider vouches
 * for. Null for someone without an account in this municipality, or with a disabled one.
 */
export async function admitStaff(
  tx: Tenant,
  municipality: Municipality,
  identity: Pick<OidcIdentity, 'issuer' | 'subject' | 'name' | 'email' | 'groups'>,
  roleGroups: RoleGroups | null,
): Promise<{ accountId: string } | null> {
  const { issuer, subject } = identity;
  if (isAwaited(subject)) return null;
  const account = (await findStaffAccount(tx, issuer, subject)) ?? (await findAwaited(tx, identity));
  if (!account || account.disabledAt) return null;
  await updateStaffAccount(
    tx,
    { municipalityId: municipality.id, id: account.id },
    {
      name: identity.name,
      subject,
      ...(identity.email && { email: identity.email }),
      ...(roleGroups && rolesAndGroups(roleGroups, identity.groups)),
    },
  );
  return { accountId: account.id };
}

async function findAwaited(
  tx: Tenant,
  { issuer, email }: Pick<OidcIdentity, 'issuer' | 'email'>,
): Promise<StaffAccountRow | null> {
  return email ? findStaffAccount(tx, issuer, awaitedSubject(email)) : null;
}

function rolesAndGroups(roleGroups: RoleGroups, groups: string[]): { roles: StaffRole[]; groups: string[] } {
  const names = Object.entries(roleGroups) as [StaffRole, string][];
  return {
    roles: names.filter(([, group]) => groups.includes(group)).map(([role]) => role),
    groups: groups.filter((group) => !names.some(([, name]) => name === group)),
  };
}
