import { z } from 'zod';
import { Attachment } from './attachments.ts';
import { endpoint } from './endpoint.ts';
import { StatusContentType } from './e-services.ts';
import { EidName, Text } from './municipalities.ts';
import { Withheld } from './withheld.ts';

export type SummaryRowJson = {
  path: string;
  questionId: string;
  label: string;
  value: string;
  kind: 'text' | 'list' | 'attachments' | 'group';
  rows?: SummaryRowJson[] | undefined;
};
export const SummaryRowJson: z.ZodType<SummaryRowJson> = z.object({
  path: z.string(),
  questionId: z.string(),
  label: z.string(),
  value: z.string(),
  kind: z.enum(['text', 'list', 'attachments', 'group']),
  get rows() {
    return z.array(SummaryRowJson).optional();
  },
});
export const SummaryStepJson = z.object({
  stepId: z.string(),
  title: z.string(),
  rows: z.array(SummaryRowJson),
});
export type SummaryStepJson = z.infer<typeof SummaryStepJson>;

export const ErrandStatusShown = z.object({
  id: z.string(),
  contentType: StatusContentType,
  name: Text,
  citizenText: Text,
});

export const ErrandListing = z.object({
  id: z.string(),
  registrationNumber: z.string(),
  eService: z.object({ key: z.string(), name: Text }),
  status: ErrandStatusShown,
  receivedAt: z.string(),
  lastEventAt: z.string(),
  closedAt: z.string().nullable(),
});
export type ErrandListing = z.infer<typeof ErrandListing>;

/** In Mina ärenden. */
export const MyErrandListing = ErrandListing.extend({
  /** Something has happened since the person last opened it. */
  unread: z.boolean(),
  /** A completion is asked for, by this day (ISO); null when none is. */
  completionDueOn: z.string().nullable(),
});
export type MyErrandListing = z.infer<typeof MyErrandListing>;

/** A file of a message. */
export const MessageFile = z.object({ id: z.string(), name: z.string(), size: z.int(), kind: z.string() });
export type MessageFile = z.infer<typeof MessageFile>;

export const TimelineEvent = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum([
    'completion_requested',
    'completion_answered',
    'completion_withdrawn',
    'errand_withdrawn',
    'note',
    'handed_over',
    'task_added',
    'task_done',
    'co_handler_added',
    'co_handler_removed',
    'linked',
    'unlinked',
    'submitted',
    'registered',
    'papers_added',
    'status_changed',
    'message',
    'assigned',
    'unassigned',
    'receipt_sent',
    'decided',
    'secrecy_marked',
    'secrecy_lifted',
    'hold_placed',
    'hold_lifted',
    'disclosed',
    'disclosure_refused',
  ]),
  /** Who: "Du", a handler's name, or the municipality. */
  by: z.string(),
  from: z.enum(['applicant', 'staff', 'system']),
  status: z.object({ id: z.string(), name: Text }).nullable(),
  text: z.string().nullable(),
  /** Whom or what it is about: a colleague, a group, another errand's number. */
  about: z.string().nullable(),
  /** A completion that came after its last day. */
  late: z.boolean(),
  visibleToCitizen: z.boolean(),
  attachments: z.array(MessageFile),
  /** A message that was put right, or taken back, within its minute. */
  corrected: z.boolean(),
  withdrawn: z.boolean(),
  /** Until when whoever reads this may put it right or take it back; null when they may not. */
  undoUntil: z.string().nullable(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const ErrandAttachment = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  kind: z.string(),
  questionLabel: z.string(),
  sha256: z.string(),
});

/** That someone signed what was filed. `registrationNumber` and answers are the errand's; the proof is kept with it. */
export const ErrandSignature = z.object({
  name: z.string(),
  /** ÅÅÅÅMMDD-****; null where it is not shown. */
  maskedNumber: z.string().nullable(),
  signedAt: z.string(),
  eid: z.object({ name: EidName, label: Text }),
  simulated: z.boolean(),
});
export type ErrandSignature = z.infer<typeof ErrandSignature>;

/** A request to put right or add to what was filed. */
export const OpenCompletion = z.object({
  id: z.string(),
  reason: z.string(),
  /** ISO date. Late is better than never: it can be answered as long as it is open. */
  dueOn: z.string(),
  askedAt: z.string(),
  questions: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type OpenCompletion = z.infer<typeof OpenCompletion>;

/** What everyone who may see an errand sees of it. */
export const ErrandDescription = ErrandListing.extend({
  completion: OpenCompletion.nullable(),
  /** Answered completions, oldest first, with whether their receipt is made. */
  completed: z.array(z.object({ id: z.string(), at: z.string(), receipt: z.enum(['ready', 'being-made']) })),
  /** 1 as first filed, and one more for each completion. */
  answersVersion: z.int(),
  expectedBy: z.string().nullable(),
  /** The ISO date it may be removed at the earliest; null while it is open, and where the service keeps its errands for ever. */
  removableOn: z.string().nullable(),
  processingTime: Text,
  version: z.int(),
  summary: z.array(SummaryStepJson),
  attachments: z.array(ErrandAttachment),
  timeline: z.array(TimelineEvent),
  receipt: z.enum(['ready', 'being-made']),
  /** Where a copy of the receipt is mailed, masked; null when no address was given. */
  receiptMailedTo: z.string().nullable(),
  answersHash: z.string(),
  /** In the order they were made; empty where the service asks for none. */
  signatures: z.array(ErrandSignature),
});

export const CitizenErrand = ErrandDescription.extend({
  mayWrite: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type CitizenErrand = z.infer<typeof CitizenErrand>;

export const Cursor = z.string().max(200).optional();
export const ErrandParams = z.strictObject({ errandId: z.uuid() });

export const listMyErrandsEndpoint = endpoint({
  method: 'GET',
  path: '/api/errands',
  summary: 'Mina ärenden, newest first',
  access: 'citizen',
  keepsSessionAlive: false,
  query: z.strictObject({ state: z.enum(['ongoing', 'closed']), cursor: Cursor }),
  reply: z.object({
    errands: z.array(MyErrandListing),
    withheld: z.array(Withheld),
    next: z.string().nullable(),
  }),
  errors: [],
});

export const getMyErrandEndpoint = endpoint({
  method: 'GET',
  path: '/api/errands/:errandId',
  summary: 'An errand of mine',
  access: 'applicant',
  keepsSessionAlive: false,
  params: ErrandParams,
  reply: CitizenErrand,
  errors: ['loa_too_low'],
});

/** Files of messages travel by tus to this path, told by the metadata key `errand`; see attachments.ts. */
export const errandUploadPath = '/api/errand-files';
export const MessageText = z.string().trim().min(1).max(4000);
/** Ids of files uploaded for this message. */
export const MessageFiles = z.array(z.uuid()).max(10).default([]);
export const EventParams = z.strictObject({ errandId: z.uuid(), eventId: z.uuid() });

export const getErrandFileEndpoint = endpoint({
  method: 'GET',
  path: '/api/errand-files/:attachmentId/state',
  summary: 'How the check of a file for a message went',
  access: 'applicant',
  keepsSessionAlive: false,
  params: z.strictObject({ attachmentId: z.uuid() }),
  reply: Attachment,
  errors: [],
});

export const writeMessageEndpoint = endpoint({
  method: 'POST',
  path: '/api/errands/:errandId/messages',
  summary: 'Write to the handler of an errand of mine',
  access: 'applicant',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({ message: MessageText, attachments: MessageFiles }),
  reply: CitizenErrand,
  errors: ['loa_too_low', 'errand_closed', 'attachments_not_ready'],
});

/** Within a minute: see `undoUntil`. An empty text takes it back. */
export const correctMessageEndpoint = endpoint({
  method: 'POST',
  path: '/api/errands/:errandId/messages/:eventId/correct',
  summary: 'Put right or take back a message that was just sent',
  access: 'applicant',
  keepsSessionAlive: true,
  params: EventParams,
  body: z.strictObject({ message: z.string().trim().max(4000) }),
  reply: CitizenErrand,
  errors: ['loa_too_low', 'too_late_to_undo'],
});

export const withdrawErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/errands/:errandId/withdraw',
  summary: 'Take back an errand of mine that is not decided',
  access: 'citizen',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({}),
  reply: CitizenErrand,
  errors: ['loa_too_low', 'errand_closed'],
});

/** Answers a zip with everything of an errand: what was filed, receipts, messages and files. */
export const getWholeErrandPath = '/api/errands/:errandId/all.zip';
/** Answers application/pdf: the receipt of a completion. */
export const getCompletionReceiptPath = '/api/errands/:errandId/completions/:completionId/receipt';
/** Answers application/pdf as an attachment; `receipt_not_ready` until the job has made it. */
export const getReceiptPath = '/api/errands/:errandId/receipt';
/** Kinds of files that a browser shows by itself, and that can hold nothing it would run as a page. */
export const viewableKinds: readonly string[] = ['pdf', 'jpg', 'png'];
/** Answers the file, always as an attachment. */
export const getErrandAttachmentPath = '/api/errands/:errandId/attachments/:attachmentId';
/** Answers the file for the browser to show, where its kind is one of `viewableKinds`; any other as an attachment. */
export const viewErrandAttachmentPath = '/api/errands/:errandId/attachments/:attachmentId/view';

/** The state of an errand sent without sign-in. Says nothing of who or what. */
export const followUpErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/errands/follow-up',
  summary: 'Status by registration number and follow-up code, without identity',
  access: 'anyone',
  keepsSessionAlive: true,
  body: z.strictObject({ registrationNumber: z.string().trim().max(40), code: z.string().trim().max(40) }),
  reply: z.object({
    registrationNumber: z.string(),
    eService: z.object({ key: z.string(), name: Text }),
    status: ErrandStatusShown,
    receivedAt: z.string(),
    timeline: z.array(TimelineEvent),
  }),
  errors: ['follow_up_code_unknown'],
});

/** What a receipt is worth. Says no more than the document itself does. */
export const VerifiedReceipt = z.discriminatedUnion('result', [
  z.object({
    /** `unchanged`: the very file was issued here. `known`: the code was, and says what the receipt should say. */
    result: z.enum(['unchanged', 'known', 'changed']),
    municipality: z.string(),
    registrationNumber: z.string(),
    eService: z.object({ name: Text }),
    receivedAt: z.string(),
    issuedAt: z.string(),
    /** When the errand was removed, and with it who had signed; null while it is here. */
    removedAt: z.string().nullable(),
    signatures: z.array(ErrandSignature),
    simulated: z.boolean(),
  }),
  z.object({ result: z.literal('unknown') }),
]);
export type VerifiedReceipt = z.infer<typeof VerifiedReceipt>;

/** The file itself never leaves the browser: its SHA-256 is enough. */
export const verifyReceiptEndpoint = endpoint({
  method: 'POST',
  path: '/api/receipts/verify',
  summary:
    'Whether a receipt was issued here and is unchanged, by the SHA-256 of the file, its code, or both',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z
    .strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
      code: z.string().trim().min(1).max(60).optional(),
    })
    .refine(({ sha256, code }) => sha256 !== undefined || code !== undefined),
  reply: VerifiedReceipt,
  errors: [],
});
