import type { StaffRole } from '@handslag/contracts/permissions';
import { permissionsOf } from '@handslag/contracts/permissions';
import type { Tenant } from '@handslag/database/database';

export type Colleague = { id: string; name: string; groups: string[]; handlesAll: boolean };

/** Everyone who may handle errands now, by name. */
export async function listColleagues(tx: Tenant): Promise<Colleague[]> {
  const rows = await tx.staffAccount.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true, roles: true, groups: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ roles, ...account }) => {
    const permissions = permissionsOf(roles as StaffRole[]);
    if (!permissions.has('errand:handle')) return [];
    return [{ ...account, handlesAll: permissions.has('errand:read-all') }];
  });
}
