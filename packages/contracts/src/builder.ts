import { z } from 'zod';
import type { EServiceDefinition, Question } from '@handslag/form-engine';
import { endpoint } from './endpoint.ts';
import { EServiceSettings } from './e-services.ts';
import { Text } from './municipalities.ts';

/** A service's name in addresses: `skolskjuts`. Never changes. */
export const EServiceKey = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const keyParams = z.strictObject({ key: EServiceKey });
const versionParams = z.strictObject({ key: EServiceKey, version: z.coerce.number().int().positive() });

/** Work in progress: stored as it is, however incomplete. What it lacks is found by reviewing it, and stops publishing. */
const anObject = (given: unknown) => typeof given === 'object' && given !== null && !Array.isArray(given);
export const WorkDefinition = z
  .custom<EServiceDefinition>(anObject)
  .meta({ type: 'object', description: 'A form of the engine, perhaps not finished' });
export const WorkSettings = z
  .custom<EServiceSettings>(anObject)
  .meta({ type: 'object', description: 'EServiceSettings, perhaps not finished' });

const Account = z.object({ id: z.string(), name: z.string() });

export const BuiltEService = z.object({
  key: z.string(),
  name: Text,
  category: z.string(),
  owner: z.string().nullable(),
  handlerGroup: z.string(),
  /** `closed`: published, but taking nothing in now. */
  state: z.enum(['draft', 'published', 'closed', 'archived']),
  publishedVersion: z.int().nullable(),
  publishedAt: z.string().nullable(),
  /** There is work that is not published. */
  changed: z.boolean(),
  publishAt: z.string().nullable(),
  editedAt: z.string(),
  editedBy: z.string().nullable(),
  /** Null where they are one to four: they might be somebody. */
  errandsThisMonth: z.int().nullable(),
  /**
   * Drafts that ended in the last 30 days, and how many of them were sent in; null where one of them, or the rest, is one to four. Both
   * 0 where the municipality keeps no statistics.
   */
  begun: z.int().nullable(),
  submitted: z.int().nullable(),
});
export type BuiltEService = z.infer<typeof BuiltEService>;

export const Work = z.object({
  key: z.string(),
  /** Counts the saves; sent back with the next one. */
  revision: z.int(),
  settings: WorkSettings,
  definition: WorkDefinition,
  savedAt: z.string(),
  savedBy: z.string().nullable(),
  publishedVersion: z.int().nullable(),
  /** The work differs from what is published. */
  changed: z.boolean(),
  closed: z.boolean(),
  archived: z.boolean(),
  publishAt: z.string().nullable(),
  /** Why the publishing that was planned did not happen. */
  publishProblem: z.string().nullable(),
  /** Who has it open for editing; null: nobody. */
  editor: Account.extend({ you: z.boolean(), since: z.string() }).nullable(),
});
export type Work = z.infer<typeof Work>;

export const PublishedVersion = z.object({
  version: z.int(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  note: z.string(),
  current: z.boolean(),
  /** Null where they are one to four. */
  errands: z.int().nullable(),
  drafts: z.int().nullable(),
});
export type PublishedVersion = z.infer<typeof PublishedVersion>;

/** One file, one service: what is exported, and what is taken in. `format` is raised when its shape changes. */
export const EServiceFile = z.strictObject({
  handslag: z.literal('e-service'),
  format: z.literal(1),
  key: EServiceKey,
  settings: EServiceSettings,
  definition: WorkDefinition,
});
export type EServiceFile = z.infer<typeof EServiceFile>;

/** What is wrong in a work or a file, and where: a path such as `definition.steps[0].questions[2].label`. */
export const WorkProblem = z.object({
  severity: z.enum(['error', 'warning']),
  path: z.string(),
  message: z.string(),
  /** The label of the question it is in. */
  question: z.string().optional(),
  /** In a file that was read: its line. */
  line: z.int().optional(),
});
export type WorkProblem = z.infer<typeof WorkProblem>;

export const QuestionBlock = z.object({
  id: z.string(),
  name: z.string(),
  questions: z.array(
    z.custom<Question>(anObject).meta({ type: 'object', description: 'A question of the form engine' }),
  ),
  savedAt: z.string(),
});
export type QuestionBlock = z.infer<typeof QuestionBlock>;

export const listBuiltEServicesEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/e-services',
  summary: 'Every service of the municipality, published or not',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  reply: z.object({ eServices: z.array(BuiltEService) }),
  errors: [],
});

export const createEServiceEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services',
  summary: 'Begin a new service, empty or as a copy of another',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    key: EServiceKey.optional(),
    copyOf: EServiceKey.optional(),
  }),
  reply: Work,
  status: 201,
  errors: ['e_service_key_taken'],
});

export const getWorkEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/e-services/:key/work',
  summary: 'The work on a service: what is published, until somebody changes it',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  params: keyParams,
  reply: Work,
  errors: [],
});

/** `details` of `work_changed` and `editing_taken_over`: who, when, and the revision that stands. */
export const WorkConflict = z.object({ by: z.string(), at: z.string(), revision: z.int() });

export const saveWorkEndpoint = endpoint({
  method: 'PUT',
  path: '/api/management/e-services/:key/work',
  summary: 'Autosave of the work. Refused where someone else has saved since `revision`, or has taken over',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  params: keyParams,
  body: z.strictObject({
    revision: z.int(),
    /** One a browser tab, so that two tabs of one person are two editors. */
    tab: z.string().max(60),
    settings: WorkSettings,
    definition: WorkDefinition,
  }),
  reply: z.object({ revision: z.int(), savedAt: z.string() }),
  errors: ['work_changed', 'editing_taken_over'],
});

export const holdWorkEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/:key/work/editor',
  summary:
    'Says that someone edits, every 20 seconds; `takeOver` when someone else does. Answers who holds it',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  params: keyParams,
  body: z.strictObject({ tab: z.string().max(60), takeOver: z.boolean() }),
  reply: z.object({ editor: Account.extend({ you: z.boolean(), since: z.string() }), revision: z.int() }),
  errors: [],
});

export const releaseWorkEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/:key/work/release',
  summary: 'The editor has left',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  params: keyParams,
  body: z.strictObject({ tab: z.string().max(60) }),
  reply: z.object({}),
  errors: [],
});

export const discardWorkEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/:key/work/discard',
  summary: 'Back to what is published. What was never published is deleted',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  params: keyParams,
  body: z.strictObject({ revision: z.int() }),
  reply: z.object({ work: Work.nullable() }),
  errors: ['work_changed'],
});

/** Counts of drafts. Null where it is one to four, or would tell another that is: they might be somebody's. */
const DraftsUnderWay = z.object({
  total: z.int().nullable(),
  /** So many of them, the last saved, were replayed. Where `total` is null, so is all the rest. */
  replayed: z.int().nullable(),
  unaffected: z.int().nullable(),
  /** Will be asked something more, or again. */
  askedAgain: z.int().nullable(),
  /** Some answer has no place any more. */
  losing: z.int().nullable(),
});
export type DraftsUnderWay = z.infer<typeof DraftsUnderWay>;

/** What publishing would do to those who are filling in: their drafts replayed, counted, never read. */
export const previewPublishingEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/e-services/:key/publishing',
  summary:
    'What stands in the way of publishing, what changes in plain words, and what happens to drafts under way',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  params: keyParams,
  reply: z.object({
    revision: z.int(),
    problems: z.array(WorkProblem),
    changes: z.array(z.string()),
    drafts: DraftsUnderWay,
  }),
  errors: [],
});

/** `details.problems` of `review_failed`: the WorkProblem list. */
export const publishWorkEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/:key/publishing',
  summary: 'Publish the work as a new version, now or at a time',
  access: 'staff',
  permission: 'e-service:publish',
  keepsSessionAlive: true,
  params: keyParams,
  body: z.strictObject({
    revision: z.int(),
    note: z.string().trim().max(1000),
    at: z.iso.datetime({ offset: true }).nullable(),
  }),
  reply: Work,
  errors: ['work_changed', 'review_failed'],
});

export const cancelPublishingEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/management/e-services/:key/publishing',
  summary: 'Do not publish at the time that was set',
  access: 'staff',
  permission: 'e-service:publish',
  keepsSessionAlive: true,
  params: keyParams,
  reply: Work,
  errors: [],
});

export const listVersionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/e-services/:key/versions',
  summary: 'Published versions, newest first',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  params: keyParams,
  reply: z.object({ versions: z.array(PublishedVersion) }),
  errors: [],
});

export const getVersionEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/e-services/:key/versions/:version',
  summary: 'One published version, and what it changed from the one before in plain words',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  params: versionParams,
  reply: PublishedVersion.extend({
    settings: WorkSettings,
    definition: WorkDefinition,
    changes: z.array(z.string()),
  }),
  errors: [],
});

export const restoreVersionEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/:key/versions/:version/restore',
  summary: 'Make an earlier version the work; nothing is published by it',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  params: versionParams,
  body: z.strictObject({ revision: z.int() }),
  reply: Work,
  errors: ['work_changed'],
});

export const closeEServiceEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/:key/closing',
  summary: 'Close a published service, or open it again. Drafts under way are kept',
  access: 'staff',
  permission: 'e-service:publish',
  keepsSessionAlive: true,
  params: keyParams,
  body: z.strictObject({ closed: z.boolean() }),
  reply: Work,
  errors: [],
});

export const archiveEServiceEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/:key/archiving',
  summary: 'Put a service away, or take it back. Its errands stay with their handlers',
  access: 'staff',
  permission: 'e-service:publish',
  keepsSessionAlive: true,
  params: keyParams,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Work,
  errors: [],
});

/** Answers the EServiceFile of the work, as an attachment `<key>.json`. */
export const exportEServicePath = '/api/management/e-services/:key/file';
/** JSON Schema of EServiceFile. */
export const eServiceFileSchemaPath = '/api/e-service-file.schema.json';

/** `details.problems` of `import_refused`: the WorkProblem list, with lines. Nothing is stored then. */
export const importEServiceEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/file',
  summary: 'Take in a service from a file, as work that nobody sees until it is published',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  body: z.strictObject({
    /** The file as it is, so that what is wrong can be told by line. */
    text: z.string().max(5_000_000),
    /** Where the key is taken: under this one instead, or over the work of the one that has it. */
    key: EServiceKey.optional(),
    replace: z.boolean(),
  }),
  reply: Work,
  status: 201,
  errors: ['import_refused', 'e_service_key_taken'],
});

export const listQuestionBlocksEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/question-blocks',
  summary: 'Questions kept to be used again',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  reply: z.object({ blocks: z.array(QuestionBlock) }),
  errors: [],
});

export const saveQuestionBlockEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/question-blocks',
  summary: 'Keep questions to use again',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    questions: z.array(QuestionBlock.shape.questions.element).min(1).max(100),
  }),
  reply: QuestionBlock,
  status: 201,
  errors: [],
});

export const deleteQuestionBlockEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/management/question-blocks/:blockId',
  summary: 'Keep them no longer; services that use them are not changed',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  params: z.strictObject({ blockId: z.uuid() }),
  reply: z.object({}),
  errors: [],
});
