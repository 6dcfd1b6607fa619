import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ErrandParams } from './errands.ts';

export const DisclosureOutcome = z.enum(['disclosed', 'partly', 'refused']);
export type DisclosureOutcome = z.infer<typeof DisclosureOutcome>;

/** What a disclosure can lack, in `details.missing` of `disclosure_incomplete`. */
export const DisclosureLack = z.enum([
  'documents',
  /** Something is masked, and yet everything is said to be disclosed. */
  'outcome',
  'review',
  'ground',
  'appeal',
  /** Whole documents that say what is masked elsewhere. */
  'receipt',
  'decisions',
]);
export type DisclosureLack = z.infer<typeof DisclosureLack>;

const Ids = z.array(z.uuid()).max(500);

/** Which documents. Answers are written anew, without what is masked; the rest is handed out whole or not at all. */
export const DisclosureChoice = z.strictObject({
  answers: z.boolean(),
  receipt: z.boolean(),
  decisions: Ids,
  attachments: Ids,
  /** Events of the timeline that say something. */
  messages: Ids,
});
export type DisclosureChoice = z.infer<typeof DisclosureChoice>;

export const Disclosure = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  outcome: DisclosureOutcome,
  /** Empty for someone who did not say. */
  requester: z.string(),
  review: z.string(),
  ground: z.string(),
  appeal: z.string(),
  /** Names of what was handed out, and how many answers were masked in it. */
  documents: z.array(z.string()),
  masked: z.int(),
  file: z.boolean(),
});
export type Disclosure = z.infer<typeof Disclosure>;

export const listDisclosuresEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errands/:errandId/disclosures',
  summary: 'Who has asked for what is in the errand, and what they were answered; the latest first',
  access: 'staff',
  permission: 'errand:disclose',
  keepsSessionAlive: false,
  params: ErrandParams,
  reply: z.object({ disclosures: z.array(Disclosure) }),
  errors: ['errand_masked'],
});

export const discloseEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/disclosures',
  summary: 'Answer a request for what is in the errand: documents as a zip, or a refusal with reasons',
  access: 'staff',
  permission: 'errand:disclose',
  keepsSessionAlive: true,
  status: 201,
  params: ErrandParams,
  body: z.strictObject({
    /** The errand as it was looked at. A change since then answers `errand_changed`, and nothing is handed out. */
    revision: z.int(),
    outcome: DisclosureOutcome,
    requester: z.string().trim().max(200),
    choice: DisclosureChoice,
    /** Paths of answers, and of groups with all in them, that are left out of the document. One that is none is `validation_failed`. */
    maskedPaths: z.array(z.string().max(300)).max(2000),
    /** Leaves out who the errand is from. */
    maskApplicant: z.boolean(),
    /** What the secrecy review came to. */
    review: z.string().trim().max(8000),
    /** The law that what is left out rests on. */
    ground: z.string().trim().max(2000),
    /** How to appeal, where something is left out. */
    appeal: z.string().trim().max(8000),
  }),
  reply: Disclosure,
  errors: ['disclosure_incomplete', 'errand_changed', 'errand_masked', 'receipt_not_ready'],
});

/** Answers application/zip. */
export const getDisclosurePath = '/api/management/errands/:errandId/disclosures/:disclosureId/file';
