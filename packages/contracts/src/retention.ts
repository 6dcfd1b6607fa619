import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ErrandParams } from './errands.ts';
import { Text } from './municipalities.ts';

/** Why an errand may not be removed whatever its age. */
export const RetentionHold = z.object({
  /** Null while the errand is masked. */
  reason: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});

/** Of one service: errands closed before a moment are to go. As it was when the removal was planned. */
export const RemovalRule = z.object({
  eServiceKey: z.string(),
  name: Text,
  /** What the service says of why and how long. */
  retention: Text,
  retentionDays: z.int(),
  /** ISO time: the beginning of a Swedish day. */
  closedBefore: z.string(),
  /** How many errands it was about. */
  errands: z.int(),
});
export type RemovalRule = z.infer<typeof RemovalRule>;

/** A removal (gallring): what is to go, by which decision, and what came of it. */
export const Removal = z.object({
  id: z.string(),
  /** Where the municipality's decision is found. */
  decisionReference: z.string(),
  rules: z.array(RemovalRule),
  plannedBy: z.string(),
  plannedAt: z.string(),
  /** Until then it can be cancelled. */
  carryOutAfter: z.string(),
  state: z.enum(['planned', 'cancelled', 'done']),
  endedAt: z.string().nullable(),
  /** Errands that are gone. */
  removed: z.int(),
});
export type Removal = z.infer<typeof Removal>;

export const RetentionOverview = z.object({
  /** Services that have closed errands, those with most to remove first. */
  eServices: z.array(
    z.object({
      key: z.string(),
      name: Text,
      retention: Text,
      /** Null: kept for ever. */
      retentionDays: z.int().nullable(),
      /** Closed errands in all, whatever their age. */
      closed: z.int(),
      /** Those whose time is up and that nothing holds. */
      due: z.int(),
      /** Those whose time is up, but which are held. */
      held: z.int(),
      /** A removal of the service is planned already. */
      planned: z.boolean(),
    }),
  ),
  /** Newest first. */
  removals: z.array(Removal),
});
export type RetentionOverview = z.infer<typeof RetentionOverview>;

export const describeRetentionEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/retention',
  summary: 'What could be removed now, by service, and the removals there have been',
  access: 'staff',
  permission: 'errand:remove',
  keepsSessionAlive: true,
  reply: RetentionOverview,
  errors: [],
});

/** The hundred that were closed first. */
export const listDueErrandsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/retention/:key/errands',
  summary: 'The errands of a service whose time is up, held ones too',
  access: 'staff',
  permission: 'errand:remove',
  keepsSessionAlive: true,
  params: z.strictObject({ key: z.string().max(60) }),
  reply: z.object({
    errands: z.array(
      z.object({
        id: z.string(),
        registrationNumber: z.string(),
        receivedAt: z.string(),
        closedAt: z.string(),
        held: z.boolean(),
      }),
    ),
  }),
  errors: [],
});

/** `due` is the number shown: where it is another by now, nothing is planned and `work_changed` is answered. */
export const planRemovalEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/retention/removals',
  summary: 'Decide that what is due in some services is removed, a day from now',
  access: 'staff',
  permission: 'errand:remove',
  keepsSessionAlive: true,
  status: 201,
  body: z.strictObject({
    decisionReference: z.string().trim().min(5).max(300),
    eServices: z
      .array(z.strictObject({ key: z.string().max(60), due: z.int().positive() }))
      .min(1)
      .max(500),
  }),
  reply: RetentionOverview,
  errors: ['work_changed'],
});

export const cancelRemovalEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/retention/removals/:removalId/cancel',
  summary: 'Keep what was to be removed, as long as nothing has been',
  access: 'staff',
  permission: 'errand:remove',
  keepsSessionAlive: true,
  params: z.strictObject({ removalId: z.uuid() }),
  body: z.strictObject({}),
  reply: RetentionOverview,
  errors: ['too_late_to_undo'],
});

/** Answers text/csv: the protocol of a removal. */
export const exportProtocolPath = '/api/management/retention/removals/:removalId/protocol';

/** Whoever handles the errand may hold it, and lift the hold. */
export const holdErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/hold',
  summary: 'Keep the errand from being removed, or no longer',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  status: 204,
  params: ErrandParams,
  body: z.strictObject({ held: z.boolean(), reason: z.string().trim().min(10).max(1000) }),
  reply: z.null(),
  errors: ['errand_changed', 'errand_masked'],
});
