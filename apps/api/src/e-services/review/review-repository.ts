import type { Tenant } from '@handslag/database/database';

/** The groups that anybody who works here belongs to. */
export async function listHandlerGroups(tx: Tenant): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT unnest(groups) AS name FROM staff_account WHERE disabled_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}
