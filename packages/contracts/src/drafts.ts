import { z } from 'zod';
import type { Answers, AnswerValue } from '@handslag/form-engine';
import { endpoint } from './endpoint.ts';
import { Text } from './municipalities.ts';
import type { ProblemCode } from './problem.ts';
import { Withheld } from './withheld.ts';

/** Answers exactly as typed; the engine, not this schema, knows their shape. */
export const AnswersJson = z
  .custom<Answers>((given) => typeof given === 'object' && given !== null && !Array.isArray(given))
  .meta({ type: 'object', additionalProperties: true });
const AnswerJson = z
  .custom<AnswerValue | null>((given) => given !== undefined)
  .meta({ description: 'Any answer; null empties' });

export const AnswerPath = z.string().min(1).max(300);
export const AnswerChange = z.strictObject({ path: AnswerPath, value: AnswerJson });
export type AnswerChange = z.infer<typeof AnswerChange>;

export const IssueJson = z.object({
  path: z.string(),
  questionId: z.string(),
  stepId: z.string(),
  code: z.string(),
  message: z.string(),
});

/** Where the person was, to come back to the same question. */
export const Position = z.strictObject({ stepId: z.string().max(60), questionPath: AnswerPath.nullable() });

export const UpgradeNote = z.object({
  kind: z.enum(['kept', 'removed', 'changed', 'added']),
  questionId: z.string(),
  label: z.string(),
  message: z.string(),
});

export const Draft = z.object({
  id: z.string(),
  eService: z.object({ key: z.string(), name: Text, version: z.int() }),
  answers: AnswersJson,
  revision: z.int(),
  savedAt: z.string(),
  position: Position.nullable(),
  /** ISO time when it is deleted; null when it ends with the session. */
  deleteAfter: z.string().nullable(),
  /** Filled when the draft has just been carried to a newer version of the service. */
  upgradeNotes: z.array(UpgradeNote),
  /** Facts the rules may ask for, such as the person's age. */
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** The date in Sweden by the server. */
  today: z.string(),
  /** Where it completes an errand: the only questions (ids, outermost) that may be changed. Null for an errand of its own. */
  asked: z.array(z.string()).nullable(),
});
export type Draft = z.infer<typeof Draft>;

export const DraftListing = z.object({
  id: z.string(),
  eService: z.object({ key: z.string(), name: Text }),
  savedAt: z.string(),
  startedAt: z.string(),
  deleteAfter: z.string().nullable(),
  /** The open request for signatures that locks it. */
  signingId: z.string().nullable(),
});
export type DraftListing = z.infer<typeof DraftListing>;

/** Which service someone needs help with, and where in it; what they chose to tell of their browser. */
export const About = z.strictObject({
  eService: z.string().max(60),
  step: z.string().max(60).optional(),
  browser: z.string().trim().min(1).max(200).optional(),
});
export type About = z.infer<typeof About>;

const draftParams = z.strictObject({ draftId: z.uuid() });

export const startDraftEndpoint = endpoint({
  method: 'POST',
  path: '/api/drafts',
  summary: 'Start filling in a service. With `startOver` an already started draft is deleted first',
  access: 'anyone',
  keepsSessionAlive: true,
  body: z.strictObject({
    eService: z.string().max(60),
    startOver: z.boolean().default(false),
    /** Fills in a support service for who comes from another; elsewhere it counts for nothing. */
    about: About.optional(),
  }),
  reply: Draft,
  status: 201,
  errors: [
    'sign_in_required',
    'eid_not_accepted',
    'loa_too_low',
    'e_service_closed',
    'draft_already_started',
  ],
});

/** Details of `draft_already_started`. */
export const DraftAlreadyStarted = z.object({ draftId: z.string(), savedAt: z.string() });

export const listDraftsEndpoint = endpoint({
  method: 'GET',
  path: '/api/drafts',
  summary: 'My started, not submitted errands',
  access: 'applicant',
  keepsSessionAlive: false,
  reply: z.object({ drafts: z.array(DraftListing), withheld: z.array(Withheld) }),
  errors: [],
});

export const getDraftEndpoint = endpoint({
  method: 'GET',
  path: '/api/drafts/:draftId',
  summary: 'A draft of mine, carried to the newest version of its service',
  access: 'applicant',
  keepsSessionAlive: true,
  params: draftParams,
  reply: Draft,
  errors: ['draft_gone', 'loa_too_low'],
});

/** Autosave. Changes to other questions made elsewhere are merged; the same question changed in both answers 409 `draft_conflict`. */
export const saveDraftEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/drafts/:draftId',
  summary: 'Save changed answers, valid or not, as typed',
  access: 'applicant',
  keepsSessionAlive: true,
  params: draftParams,
  body: z.strictObject({
    /** The version the page shows: a newer one answers `version_changed`. */
    version: z.int().positive(),
    baseRevision: z.int().nonnegative(),
    changes: z.array(AnswerChange).max(500),
    position: Position.nullable().default(null),
  }),
  reply: z.object({
    revision: z.int(),
    savedAt: z.string(),
    /** Saved answers that need correction before the errand can be submitted. */
    issues: z.array(IssueJson),
    /** Answers changed elsewhere since `baseRevision`, to show in this tab. */
    changedElsewhere: z.array(AnswerChange),
    deleteAfter: z.string().nullable(),
  }),
  errors: [
    'draft_gone',
    'draft_conflict',
    'draft_too_large',
    'answers_not_storable',
    'version_changed',
    'draft_being_signed',
    'loa_too_low',
  ],
});

/** Details of `draft_conflict`: nothing of the request was saved. Send again with `baseRevision: revision` and the chosen values. */
export const DraftConflict = z.object({
  revision: z.int(),
  conflicts: z.array(z.object({ path: z.string(), theirs: AnswerJson })),
  changedElsewhere: z.array(AnswerChange),
});
export type DraftConflict = z.infer<typeof DraftConflict>;

export const deleteDraftEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/drafts/:draftId',
  summary: 'Delete a draft and its attachments',
  access: 'applicant',
  keepsSessionAlive: true,
  params: draftParams,
  reply: z.null(),
  status: 204,
  errors: ['draft_being_signed', 'loa_too_low'],
});

/** What was reviewed, known by its revision and hash. */
export const Reviewed = z.strictObject({
  submissionKey: z.uuid(),
  version: z.int().positive(),
  revision: z.int().nonnegative(),
  /** SHA-256 (hex) over the canonical JSON of the reviewed, pruned answers. */
  answersHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Reviewed = z.infer<typeof Reviewed>;

/** What taking a review can be refused with, to submit it or to have it signed. */
export const reviewProblems: readonly ProblemCode[] = [
  'draft_gone',
  'review_outdated',
  'version_changed',
  'submission_incomplete',
  'submission_key_reused',
  'attachments_not_ready',
  'e_service_closed',
  'sign_in_required',
  'eid_not_accepted',
  'loa_too_low',
  'draft_being_signed',
];

/** One intent to submit has one `submissionKey`, however many times it is sent. */
export const submitErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/drafts/:draftId/submit',
  summary: 'Submit exactly what was reviewed',
  access: 'applicant',
  keepsSessionAlive: true,
  params: draftParams,
  body: Reviewed,
  reply: z.object({
    errandId: z.string(),
    registrationNumber: z.string(),
    /** Only for an errand without sign-in: shown once. */
    followUpCode: z.string().nullable(),
  }),
  errors: [...reviewProblems, 'signature_required'],
});

/** Details of `submission_incomplete`. */
export const SubmissionIncomplete = z.object({ issues: z.array(IssueJson) });
