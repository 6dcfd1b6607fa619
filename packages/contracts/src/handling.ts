import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Attachment } from './attachments.ts';
import { MessageTemplate } from './e-services.ts';
import {
  ErrandDescription,
  ErrandListing,
  ErrandParams,
  ErrandStatusShown,
  EventParams,
  MessageFiles,
  MessageText,
} from './errands.ts';
import { RetentionHold } from './retention.ts';
import { Secrecy } from './secrecy.ts';

const Colleague = z.object({ id: z.string(), name: z.string() });

/** What a completion changed, in the words of the form: null where there was, or is, no answer. */
export const ChangedAnswer = z.object({
  path: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ChangedAnswer = z.infer<typeof ChangedAnswer>;

export const ErrandTask = z.object({
  id: z.string(),
  text: z.string(),
  assignee: Colleague.nullable(),
  /** ISO date. */
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
});
export type ErrandTask = z.infer<typeof ErrandTask>;

export const HandledErrand = ErrandDescription.extend({
  /** The group that handles it. */
  handlerGroup: z.string(),
  coHandlers: z.array(Colleague),
  tasks: z.array(ErrandTask),
  /** Errands that have to do with it; of those the account does not handle, nothing. */
  related: z.array(ErrandListing),
  /** What each completion changed, oldest first. */
  versions: z.array(z.object({ version: z.int(), at: z.string(), changes: z.array(ChangedAnswer) })),
  /** What a completion may be asked for; empty where the applicant cannot sign in to answer. */
  askable: z.array(
    z.object({ id: z.string(), label: z.string(), stepTitle: z.string(), answered: z.boolean() }),
  ),
  /** The last day to suggest for a completion: ten working days on. */
  suggestedDueOn: z.string(),
  /** The ISO date by which someone here must have acted; null when closed, or when nothing says when. */
  deadlineOn: z.string().nullable(),
  messageTemplates: z.array(MessageTemplate),
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
  /** While masked, what tells who or what is empty: applicant, answers, files, words on the timeline, signatures. */
  secrecy: Secrecy,
  /** What keeps it from being removed. */
  hold: RetentionHold.nullable(),
  /** What the service tells handlers of the status it has; empty where it says nothing. */
  internalText: z.string(),
  /** Those that may follow the one it has. */
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
/** The same as the applicant's `viewErrandAttachmentPath`. */
export const viewHandledAttachmentPath = '/api/management/errands/:errandId/attachments/:attachmentId/view';

/** `revision` is the one shown; a change by a colleague since then answers `errand_changed`, nothing is overwritten. */
export const assignErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/assign',
  summary: 'Take the errand, give it back, or let a colleague have it, with a note to them',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({
    revision: z.int(),
    /** An account's id, for a colleague. */
    assignee: z.union([z.enum(['me', 'nobody']), z.uuid()]),
    note: z.string().trim().max(4000).default(''),
  }),
  reply: HandledErrand,
  errors: ['errand_changed', 'colleague_unknown'],
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
  body: z.strictObject({ revision: z.int(), message: MessageText, attachments: MessageFiles }),
  reply: HandledErrand,
  errors: ['errand_changed', 'attachments_not_ready'],
});

/** Within a minute: see `undoUntil`. An empty text takes it back, and then the applicant is not told by mail. */
export const correctSentMessageEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/messages/:eventId/correct',
  summary: 'Put right or take back a message that was just sent',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: EventParams,
  body: z.strictObject({ message: z.string().trim().max(4000) }),
  reply: HandledErrand,
  errors: ['too_late_to_undo'],
});

/** Files that were uploaded for the errand become part of what came in, which the applicant sees too. */
export const addPapersEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/papers',
  summary: 'Add scans of what came on paper to the errand',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({
    revision: z.int(),
    /** What it is; may be empty. */
    text: z.string().trim().max(1000),
    attachments: z.array(z.uuid()).min(1).max(10),
  }),
  reply: HandledErrand,
  errors: ['errand_changed', 'attachments_not_ready'],
});

/** The same as the applicant's `errandUploadPath`. */
export const handledUploadPath = '/api/management/errand-files';
export const getHandledUploadEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errand-files/:attachmentId/state',
  summary: 'How the check of a file for a message went',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: false,
  params: z.strictObject({ attachmentId: z.uuid() }),
  reply: Attachment,
  errors: [],
});

/** Answers application/pdf: the receipt of a completion. */
export const getHandledCompletionReceiptPath =
  '/api/management/errands/:errandId/completions/:completionId/receipt';
