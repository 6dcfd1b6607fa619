import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EidName } from './municipalities.ts';
import { Permission, StaffRole } from './permissions.ts';

export const SessionState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('anonymous'), endsInSeconds: z.int(), warnsBeforeSeconds: z.int() }),
  z.object({
    kind: z.literal('citizen'),
    /** As delivered by the e-legitimation. */
    name: z.string(),
    /** ÅÅÅÅMMDD-****, or null for a person without a Swedish number. */
    maskedNumber: z.string().nullable(),
    eid: EidName,
    simulated: z.boolean(),
    endsInSeconds: z.int(),
    warnsBeforeSeconds: z.int(),
  }),
  z.object({
    kind: z.literal('staff'),
    id: z.string(),
    name: z.string(),
    roles: z.array(StaffRole),
    permissions: z.array(Permission),
    /** Keys of the handler groups the account belongs to. */
    groups: z.array(z.string()),
    /** What groups are called, by their key; one that is not here has no other name. */
    groupNames: z.record(z.string(), z.string()),
    simulated: z.boolean(),
    endsInSeconds: z.int(),
    warnsBeforeSeconds: z.int(),
  }),
]);
export type SessionState = z.infer<typeof SessionState>;

export const getSessionEndpoint = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and the seconds left before the idle end',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: SessionState,
  errors: [],
});

export const keepSessionEndpoint = endpoint({
  method: 'POST',
  path: '/api/session/keep',
  summary: 'The person did something, or chose to stay: the idle limit starts over',
  access: 'anyone',
  keepsSessionAlive: true,
  body: z.strictObject({}),
  reply: SessionState,
  errors: [],
});

export const endSessionEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out. `draftsDeleted` tells how many working copies the policy made us delete',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: z.object({ draftsDeleted: z.int(), draftsKept: z.int() }),
  errors: [],
});
