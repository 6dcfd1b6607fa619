import { z } from 'zod';
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

export const TimelineEvent = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['submitted', 'status_changed', 'message', 'assigned', 'unassigned', 'receipt_sent']),
  /** Who: "Du", a handler's name, or the municipality. */
  by: z.string(),
  status: z.object({ id: z.string(), name: Text }).nullable(),
  text: z.string().nullable(),
  visibleToCitizen: z.boolean(),
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

/** What everyone who may see an errand sees of it. */
export const ErrandDescription = ErrandListing.extend({
  expectedBy: z.string().nullable(),
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

export const CitizenErrand = ErrandDescription;
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
    errands: z.array(ErrandListing),
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

/** Answers application/pdf as an attachment; `receipt_not_ready` until the job has made it. */
export const getReceiptPath = '/api/errands/:errandId/receipt';
/** Answers the file, always as an attachment. */
export const getErrandAttachmentPath = '/api/errands/:errandId/attachments/:attachmentId';

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
