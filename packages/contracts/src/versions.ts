import { z } from 'zod';
import { EServiceParams, WorkDefinition, WorkSettings, Work, WorkProblem } from './builder.ts';
import { endpoint } from './endpoint.ts';

const versionParams = EServiceParams.extend({ version: z.coerce.number().int().positive() });

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
  params: EServiceParams,
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
  params: EServiceParams,
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
  params: EServiceParams,
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
  params: EServiceParams,
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
  params: EServiceParams,
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
  params: EServiceParams,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Work,
  errors: [],
});
