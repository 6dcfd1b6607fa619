import type { StaffRole } from '@handslag/contracts/permissions';

/** Roles and groups each once, in one order, so that equal ones are equal. */
export function tidyAccess({ roles, groups }: { roles: StaffRole[]; groups: string[] }): {
  roles: StaffRole[];
  groups: string[];
} {
  return { roles: [...new Set(roles)].sort(), groups: [...new Set(groups)].sort() };
}
