import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ErrandParams, ErrandStatusShown } from './errands.ts';
import { Text } from './municipalities.ts';

/** A decision while it is being written. Anything may be missing until it is made. */
export const DecisionDraft = z.strictObject({
  /** One of the service's outcomes. */
  outcome: z.string().max(40).nullable(),
  /** What is decided, beyond the name of the outcome. */
  ruling: z.string().max(4000),
  reasons: z.string().max(20_000),
  /** One a line: "10 kap. 32 § skollagen (2010:800)". */
  legalReferences: z.string().max(2000),
  decider: z.strictObject({
    /** Whoever presses the button, or somebody named, such as a board. */
    kind: z.enum(['self', 'named']),
    name: z.string().max(200),
    title: z.string().max(200),
  }),
  /** How to appeal, as it will stand in the decision. */
  appeal: z.string().max(8000),
  /** The closed status that the errand gets. */
  status: z.string().max(60).nullable(),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** What a decision can lack, in `details.missing` of `decision_incomplete`. */
export const DecisionLack = z.enum(['outcome', 'ruling', 'reasons', 'decider', 'appeal', 'status']);
export type DecisionLack = z.infer<typeof DecisionLack>;

/** A decision that is made. It never changes; another may replace it. */
export const Decision = z.object({
  id: z.string(),
  decidedAt: z.string(),
  outcome: Text,
  ruling: z.string(),
  reasons: z.string(),
  legalReferences: z.array(z.string()),
  decider: z.object({ name: z.string(), title: z.string() }),
  /** Null where the outcome cannot be appealed. */
  appeal: z.string().nullable(),
  /** When a later decision took its place. */
  replacedAt: z.string().nullable(),
  document: z.enum(['ready', 'being-made']),
});
export type Decision = z.infer<typeof Decision>;

export const listDecisionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errands/:errandId/decisions',
  summary: 'Decisions of an errand, the latest first',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: false,
  params: ErrandParams,
  reply: z.object({ decisions: z.array(Decision) }),
  errors: ['errand_masked'],
});

export const DecisionWork = z.object({
  draft: DecisionDraft,
  /** 0: nothing has been saved. */
  revision: z.int(),
  edited: z.object({ by: z.string(), at: z.string() }).nullable(),
  errandRevision: z.int(),
  outcomes: z.array(z.object({ id: z.string(), name: Text, appealable: z.boolean() })),
  /** The closed ones. */
  statuses: z.array(ErrandStatusShown),
  /** How to appeal, in the service's words. */
  appeal: z.string(),
  /** The decision that the next one takes the place of. */
  replaces: z.object({ id: z.string(), decidedAt: z.string(), outcome: Text }).nullable(),
  /** Whether the citizen can be told by mail. */
  reachable: z.boolean(),
});
export type DecisionWork = z.infer<typeof DecisionWork>;

export const getDecisionDraftEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errands/:errandId/decision-draft',
  summary: 'The decision being written, and what it may end in',
  access: 'staff',
  permission: 'errand:decide',
  keepsSessionAlive: true,
  params: ErrandParams,
  reply: DecisionWork,
  errors: ['errand_masked'],
});

export const saveDecisionDraftEndpoint = endpoint({
  method: 'PUT',
  path: '/api/management/errands/:errandId/decision-draft',
  summary: 'Keep what is written; a colleague’s change since `revision` answers `work_changed`',
  access: 'staff',
  permission: 'errand:decide',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({ revision: z.int().min(0), draft: DecisionDraft }),
  reply: z.object({ revision: z.int(), savedAt: z.string() }),
  errors: ['work_changed', 'errand_masked'],
});

/** Answers application/pdf: the saved draft as the decision would look, marked as a draft. */
export const previewDecisionPath = '/api/management/errands/:errandId/decision-draft/preview';

export const makeDecisionEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/decisions',
  summary:
    'Make the saved draft a decision: closes the errand, tells the citizen, replaces an earlier decision',
  access: 'staff',
  permission: 'errand:decide',
  keepsSessionAlive: true,
  status: 201,
  params: ErrandParams,
  body: z.strictObject({ revision: z.int().min(1), errandRevision: z.int() }),
  reply: Decision,
  errors: ['decision_incomplete', 'work_changed', 'errand_changed', 'errand_masked'],
});

/** Answers application/pdf; `receipt_not_ready` until the job has made it. */
export const getHandledDecisionPath = '/api/management/errands/:errandId/decisions/:decisionId/document';

export const listMyDecisionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/errands/:errandId/decisions',
  summary: 'Decisions in an errand of mine, the latest first',
  access: 'applicant',
  keepsSessionAlive: false,
  params: ErrandParams,
  reply: z.object({ decisions: z.array(Decision) }),
  errors: ['loa_too_low'],
});

/** Answers application/pdf; `receipt_not_ready` until the job has made it. */
export const getMyDecisionPath = '/api/errands/:errandId/decisions/:decisionId/document';
