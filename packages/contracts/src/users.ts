import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Text } from './municipalities.ts';
import { StaffRole } from './permissions.ts';

const Group = z.string().trim().min(1).max(100);

export const StaffAccount = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(StaffRole),
  groups: z.array(z.string()),
  /** False for one that was added by address and has not signed in yet. */
  known: z.boolean(),
  disabledAt: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  /** Open errands assigned to it. */
  openErrands: z.int(),
  /** Send it with a change: one that a colleague has made since is never overwritten. */
  revision: z.string(),
});
export type StaffAccount = z.infer<typeof StaffAccount>;

export const ManagedAccounts = z.object({
  /** By name; the disabled ones last. */
  accounts: z.array(StaffAccount),
  /** Handler groups that an account is in or an e-service names. */
  groups: z.array(
    z.object({ name: z.string(), eServices: z.array(z.object({ key: z.string(), name: Text })) }),
  ),
  /** True where the directory decides roles and groups at each sign-in: they cannot be changed here. */
  directoryDecides: z.boolean(),
});
export type ManagedAccounts = z.infer<typeof ManagedAccounts>;

const params = z.strictObject({ accountId: z.uuid() });

export const listAccountsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/accounts',
  summary: 'Who works with the e-services, in which roles and groups',
  access: 'staff',
  permission: 'account:manage',
  keepsSessionAlive: true,
  reply: ManagedAccounts,
  errors: [],
});

/** Known by what the directory calls them, or by the address it vouches for: the first sign-in with it makes the account theirs. */
export const addAccountEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/accounts',
  summary: 'Let someone in',
  access: 'staff',
  permission: 'account:manage',
  keepsSessionAlive: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(200),
    /** The directory's own key (`sub`); absent: found by the address. */
    subject: z.string().trim().min(1).max(255).optional(),
    roles: z.array(StaffRole).max(3),
    groups: z.array(Group).max(100),
  }),
  status: 201,
  reply: StaffAccount,
  errors: ['account_exists', 'directory_decides', 'sign_in_unavailable'],
});

export const changeAccountEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/management/accounts/:accountId',
  summary: 'Change roles and groups; they count from the next request',
  access: 'staff',
  permission: 'account:manage',
  keepsSessionAlive: true,
  params,
  body: z.strictObject({
    revision: z.string().max(100),
    roles: z.array(StaffRole).max(3),
    groups: z.array(Group).max(100),
  }),
  reply: StaffAccount,
  errors: ['work_changed', 'last_administrator', 'directory_decides'],
});

export const disableAccountEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/accounts/:accountId/disable',
  summary: 'Shut someone out: every session of theirs ends at once',
  access: 'staff',
  permission: 'account:manage',
  keepsSessionAlive: true,
  params,
  body: z.strictObject({}),
  reply: z.object({ account: StaffAccount, sessionsEnded: z.int() }),
  errors: ['last_administrator'],
});

export const enableAccountEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/accounts/:accountId/enable',
  summary: 'Let someone in again',
  access: 'staff',
  permission: 'account:manage',
  keepsSessionAlive: true,
  params,
  body: z.strictObject({}),
  reply: StaffAccount,
  errors: [],
});
