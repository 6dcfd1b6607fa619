import { createHash } from 'node:crypto';
import { EServiceSettings } from '@handslag/contracts/e-services';
import type { StaffRole } from '@handslag/contracts/permissions';
import type { ManagedAccounts, StaffAccount } from '@handslag/contracts/users';
import type { Tenant } from '@handslag/database/database';

/** Roles and groups of one account, held until the transaction ends. */
export type HeldAccount = { id: string; roles: StaffRole[]; groups: string[]; disabled: boolean };
type Row = Omit<StaffAccount, 'revision' | 'disabledAt' | 'lastSignInAt'> & {
  disabledAt: Date | null;
  lastSignInAt: Date | null;
};

/** Tells one state of roles, groups and access from another. */
export function revisionOf({ roles, groups, disabled }: Omit<HeldAccount, 'id'>): string {
  return createHash('sha256')
    .update(JSON.stringify([roles, groups, disabled]))
    .digest('hex')
    .slice(0, 16);
}

/** The active ones by name, then the disabled ones. `id`: only that one. */
export async function listAccounts(tx: Tenant, id: string | null = null): Promise<StaffAccount[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.name, a.email, a.roles, a.groups, a.subject NOT LIKE 'e-post %' AS known, a.disabled_at AS "disabledAt",
           (SELECT max(s.created_at) FROM session AS s
            WHERE s.municipality_id = a.municipality_id AND s.staff_account_id = a.id) AS "lastSignInAt",
           (SELECT count(*)::int FROM errand AS e WHERE e.municipality_id = a.municipality_id AND e.assignee_id = a.id
              AND e.status_content_type <> 'closed') AS "openErrands"
    FROM staff_account AS a WHERE ${id}::uuid IS NULL OR a.id = ${id}::uuid
    ORDER BY a.disabled_at IS NOT NULL, lower(a.name), a.id`;
  return rows.map((row) => ({
    ...row,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    revision: revisionOf({ ...row, disabled: row.disabledAt !== null }),
  }));
}

const Grouped = EServiceSettings.pick({ name: true, handlerGroup: true, assignmentRules: true }).strip();

/** Every group that an account is in or an e-service names, with those e-services. */
export async function listGroups(tx: Tenant): Promise<ManagedAccounts['groups']> {
  const accounts = await tx.staffAccount.findMany({ select: { groups: true } });
  const services = await tx.eService.findMany({
    select: { key: true, settings: true },
    orderBy: { key: 'asc' },
  });
  const groups = new Map<string, ManagedAccounts['groups'][number]>();
  const groupOf = (name: string): ManagedAccounts['groups'][number] => {
    const found = groups.get(name) ?? { name, eServices: [] };
    groups.set(name, found);
    return found;
  };
  for (const { groups: names } of accounts) names.forEach(groupOf);
  for (const { key, settings } of services) {
    const { name, handlerGroup, assignmentRules = [] } = Grouped.parse(settings);
    const named = new Set([handlerGroup, ...assignmentRules.map((rule) => rule.handlerGroup)]);
    for (const group of named) groupOf(group).eServices.push({ key, name });
  }
  return [...groups.values()].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/**
 * The account, held; with every administrator held too, so that of two who remove each other at once one waits.
 * `otherAdministrators` counts the active ones besides it.
 */
export async function holdAccount(
  tx: Tenant,
  id: string,
): Promise<{ account: HeldAccount | null; otherAdministrators: number }> {
  const rows = await tx.$queryRaw<HeldAccount[]>`
    SELECT id, roles, groups, disabled_at IS NOT NULL AS disabled FROM staff_account
    WHERE id = ${id}::uuid OR (disabled_at IS NULL AND 'administrator' = ANY (roles)) ORDER BY id FOR UPDATE`;
  const administrators = rows.filter(({ roles, disabled }) => !disabled && roles.includes('administrator'));
  return {
    account: rows.find((row) => row.id === id) ?? null,
    otherAdministrators: administrators.filter((row) => row.id !== id).length,
  };
}

/** Null where the directory's key or the address is somebody's already. */
export async function insertAccount(
  tx: Tenant,
  municipalityId: string,
  account: {
    issuer: string;
    subject: string;
    name: string;
    email: string;
    roles: StaffRole[];
    groups: string[];
  },
): Promise<string | null> {
  const { issuer, subject, name, email, roles, groups } = account;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO staff_account (municipality_id, issuer, subject, name, email, roles, groups)
    SELECT ${municipalityId}::uuid, ${issuer}, ${subject}, ${name}, ${email}, ${roles}, ${groups}
    WHERE NOT EXISTS (SELECT FROM staff_account WHERE issuer = ${issuer} AND lower(email) = lower(${email}))
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
}

export async function updateRolesAndGroups(
  tx: Tenant,
  id: string,
  roles: StaffRole[],
  groups: string[],
): Promise<void> {
  await tx.staffAccount.updateMany({ where: { id }, data: { roles, groups } });
}

/** `at` null lets the account in again. */
export async function updateDisabled(tx: Tenant, id: string, disabled: boolean): Promise<void> {
  await tx.$executeRaw`
    UPDATE staff_account SET disabled_at = CASE WHEN ${disabled} THEN clock_timestamp() END, updated_at = clock_timestamp()
    WHERE id = ${id}::uuid`;
}
