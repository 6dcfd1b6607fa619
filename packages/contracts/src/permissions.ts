import { z } from 'zod';

/** What someone who works at the municipality may do. Every management endpoint names the one it demands. */
export const Permission = z.enum([
  /** See errands of the own groups, list and open them. */
  'errand:read',
  /** See errands of every group. */
  'errand:read-all',
  /** Assign, change status, write, ask for a completion, note. */
  'errand:handle',
  'errand:decide',
  /** Register what came on paper or by telephone. */
  'errand:register',
  /** Open what is masked: protected identity, secrecy. Each time with a stated reason. */
  'errand:read-secret',
  /** Disclose a public record. */
  'errand:disclose',
  /** Remove errands whose time is up (gallring). */
  'errand:remove',
  /** Build services: their form and settings, as a draft. */
  'e-service:edit',
  'e-service:publish',
  'settings:edit',
  'account:manage',
  'audit:read',
  'statistics:read',
]);
export type Permission = z.infer<typeof Permission>;

export const StaffRole = z.enum(['handler', 'service-owner', 'administrator']);
export type StaffRole = z.infer<typeof StaffRole>;

/** Which role may do what: the one table. */
export const permissionsByRole: Record<StaffRole, readonly Permission[]> = {
  handler: [
    'errand:read',
    'errand:handle',
    'errand:decide',
    'errand:register',
    'errand:read-secret',
    'errand:disclose',
    'statistics:read',
  ],
  'service-owner': ['e-service:edit', 'e-service:publish', 'statistics:read'],
  administrator: Permission.options,
};

/** All that these roles may do together. */
export function permissionsOf(roles: readonly StaffRole[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => permissionsByRole[role] ?? []));
}
