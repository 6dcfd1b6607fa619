import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ErrandDescription, ErrandParams, ErrandStatusShown } from './errands.ts';

export const HandledErrand = ErrandDescription.extend({
  applicant: z.object({
    name: z.string(),
    maskedNumber: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    simulated: z.boolean(),
    /** The e-legitimation in words. */
    signedInWith: z.string().nullable(),
    /** ISO 3166 alpha-2, for a person with a Foreign eID. */
    country: z.string().nullable(),
    /** The person's key in another state, where there is no Swedish number. */
    foreignId: z.string().nullable(),
  }),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  revision: z.int(),
  statuses: z.array(ErrandStatusShown.extend({ internalText: z.string() })),
});
export type HandledErrand = z.infer<typeof HandledErrand>;

export const getHandledErrandEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errands/:errandId',
  summary: 'An errand to handle. Every opening is an audit event',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: true,
  params: ErrandParams,
  reply: HandledErrand,
  errors: [],
});

export const getHandledReceiptPath = '/api/management/errands/:errandId/receipt';
export const getHandledAttachmentPath = '/api/management/errands/:errandId/attachments/:attachmentId';

/** `revision` is the one shown; a change by a colleague since then answers `errand_changed`, nothing is overwritten. */
export const assignErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/assign',
  summary: 'Take the errand, or give it back',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({ revision: z.int(), assignee: z.enum(['me', 'nobody']) }),
  reply: HandledErrand,
  errors: ['errand_changed'],
});

export const changeStatusEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/status',
  summary: 'Change status with a text to the citizen: on the timeline and as a notice by mail',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({
    revision: z.int(),
    status: z.string().max(60),
    message: z.string().trim().max(4000),
  }),
  reply: HandledErrand,
  errors: ['errand_changed', 'status_change_not_allowed'],
});

export const sendMessageEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/messages',
  summary: 'Answer the citizen without changing the status',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({ revision: z.int(), message: z.string().trim().min(1).max(4000) }),
  reply: HandledErrand,
  errors: ['errand_changed'],
});
