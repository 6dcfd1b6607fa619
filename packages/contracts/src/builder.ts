import { z } from 'zod';
import type { EServiceDefinition } from '@handslag/form-engine';
import { endpoint } from './endpoint.ts';
import { EServiceSettings } from './e-services.ts';
import { Text } from './municipalities.ts';

/** A service's name in addresses: `skolskjuts`. Never changes. */
export const EServiceKey = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
export const EServiceParams = z.strictObject({ key: EServiceKey });

export const anObject = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Work in progress: stored as it is, however incomplete. What it lacks is found by reviewing it, and stops publishing. */
export const WorkDefinition = z
  .custom<EServiceDefinition>(anObject)
  .meta({ type: 'object', description: 'A form of the engine, perhaps not finished' });
export const WorkSettings = z
  .custom<EServiceSettings>(anObject)
  .meta({ type: 'object', description: 'EServiceSettings, perhaps not finished' });

export const Account = z.object({ id: z.string(), name: z.string() });

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
  params: EServiceParams,
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
  params: EServiceParams,
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
  params: EServiceParams,
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
  params: EServiceParams,
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
  params: EServiceParams,
  body: z.strictObject({ revision: z.int() }),
  reply: z.object({ work: Work.nullable() }),
  errors: ['work_changed'],
});
