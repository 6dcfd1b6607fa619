import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ErrandParams } from './errands.ts';
import { HandledErrand } from './handling.ts';

const Colleague = z.object({ id: z.string(), name: z.string() });

export const listColleaguesEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errands/:errandId/colleagues',
  summary: 'Who else may handle the errand, and the groups it can be handed over to',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: false,
  params: ErrandParams,
  reply: z.object({ colleagues: z.array(Colleague), groups: z.array(z.string()) }),
  errors: [],
});

export const handOverEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/hand-over',
  summary:
    'Hand the errand over to another group, with a note to them. Nobody handles it until someone there takes it',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({
    revision: z.int(),
    group: z.string().min(1).max(100),
    note: z.string().trim().max(4000),
  }),
  /** `errand` is null where the account does not handle that group's errands. */
  reply: z.object({ errand: HandledErrand.nullable() }),
  errors: ['errand_changed', 'colleague_unknown'],
});

export const addNoteEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/notes',
  summary: 'A note that only staff see. The errand becomes unread to those mentioned',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({
    text: z.string().trim().min(1).max(4000),
    mentions: z.array(z.uuid()).max(20).default([]),
  }),
  reply: HandledErrand,
  errors: ['colleague_unknown'],
});

export const addTaskEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/tasks',
  summary: 'Something to be done in the errand',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({
    text: z.string().trim().min(1).max(500),
    assignee: z.uuid().nullable(),
    dueOn: z.iso.date().nullable(),
  }),
  reply: HandledErrand,
  errors: ['colleague_unknown'],
});

export const setTaskDoneEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/tasks/:taskId',
  summary: 'Tick a task off, or take the tick away',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: z.strictObject({ errandId: z.uuid(), taskId: z.uuid() }),
  body: z.strictObject({ done: z.boolean() }),
  reply: HandledErrand,
  errors: [],
});

export const setCoHandlerEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/co-handlers',
  summary: 'Let a colleague handle the errand together with whoever it is assigned to, or no longer',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({ account: z.uuid(), takesPart: z.boolean() }),
  reply: HandledErrand,
  errors: ['colleague_unknown'],
});

export const linkErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/related',
  summary: 'Say that another errand, by its number, has to do with this one, or no longer',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({ registrationNumber: z.string().trim().min(1).max(40), related: z.boolean() }),
  reply: HandledErrand,
  errors: ['related_errand_unknown'],
});

/** Asked every ten seconds or so while the errand is on a screen. Not an opening: it tells nothing of the applicant. */
export const notePresenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/presence',
  summary: 'Who else has the errand on the screen, and whether it has changed',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: false,
  params: ErrandParams,
  body: z.strictObject({ writing: z.boolean(), leaving: z.boolean().default(false) }),
  reply: z.object({
    revision: z.int(),
    others: z.array(Colleague.extend({ writing: z.boolean() })),
  }),
  errors: [],
});
