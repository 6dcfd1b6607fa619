import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/**
 * Everything that is recorded, as the audit chain names it. A new one is added here, and gets its words in the web app
 * (i18n/sv/audit.ts): a missing one is a type error in both places.
 */
export const AuditAction = z.enum([
  'sign-in:ok',
  'sign-in:failed',
  'sign-in:tested',
  'session:ended',
  'contact:changed',
  'notices:chosen',
  'my-data:exported',
  'drafts:expired',
  'errand:filed',
  'errand:opened',
  'errand:refused',
  'errands:exported',
  'errand:assigned',
  'errand:unassigned',
  'errand:handed-over',
  'errand:status-changed',
  'errand:message-sent',
  'errand:message-written',
  'errand:message-corrected',
  'errand:message-withdrawn',
  'errand:completion-requested',
  'errand:completion-withdrawn',
  'errand:completed',
  'errand:withdrawn',
  'errand:downloaded',
  'errand:noted',
  'errand:task-added',
  'errand:task-done',
  'errand:co-handler-added',
  'errand:co-handler-removed',
  'errand:linked',
  'errand:unlinked',
  'errand:secrecy-marked',
  'errand:secrecy-lifted',
  'errand:secret-opened',
  'errand:secret-closed',
  'errand:held',
  'errand:hold-lifted',
  'errand:registered',
  'errand:papers-added',
  'decision-draft:opened',
  'decision:made',
  'decision:opened',
  'decisions:read',
  'disclosure:made',
  'disclosure:refused',
  'disclosure:opened',
  'disclosures:read',
  'receipt:opened',
  'attachment:opened',
  'signing:started',
  'signing:party-changed',
  'signing:signed',
  'signing:declined',
  'signing:refused',
  'signing:withdrawn',
  'signing:lapsed',
  'e-service:created',
  'e-service:opened',
  'e-service:edited',
  'e-service:discarded',
  'e-service:published',
  'e-service:publishing-planned',
  'e-service:publishing-cancelled',
  'e-service:publishing-refused',
  'e-service:taken-over',
  'e-service:taken-back',
  'e-service:closed',
  'e-service:archived',
  'e-service:restored',
  'e-service:imported',
  'e-service:exported',
  'municipality:created',
  'settings:changed',
  'removal:planned',
  'removal:cancelled',
  'removal:carried-out',
  'removal:protocol-read',
  'paper-form:added',
  'paper-form:changed',
  'paper-form:removed',
  'account:added',
  'account:changed',
  'account:disabled',
  'account:enabled',
  'audit:exported',
  'audit:verified',
]);
export type AuditAction = z.infer<typeof AuditAction>;

export const AuditEvent = z.object({
  /** Its place in the chain: no number is ever missing. */
  number: z.int(),
  at: z.string(),
  actor: z.object({
    kind: z.enum(['citizen', 'anonymous', 'staff', 'system']),
    id: z.string().nullable(),
    /** Of staff only. Citizens are told apart by nothing here. */
    name: z.string().nullable(),
  }),
  /** An AuditAction; one of an older version of the platform may be another. */
  action: z.string(),
  object: z
    .object({
      kind: z.string(),
      id: z.string(),
      /** What people call it: an errand's number, an account's or a service's name. */
      name: z.string().nullable(),
    })
    .nullable(),
  /** Ids and codes, never answers. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** Which events. Days are Swedish ones and both included. */
export const AuditFilter = z.strictObject({
  /** A staff account. */
  staff: z.uuid().optional(),
  action: AuditAction.optional(),
  /** An errand's number, or any object's id. */
  object: z.string().trim().max(200).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const listAuditEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/audit',
  summary: 'Who did or read what, newest first',
  access: 'staff',
  permission: 'audit:read',
  keepsSessionAlive: true,
  query: AuditFilter.extend({
    before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  }),
  reply: z.object({
    events: z.array(AuditEvent),
    /** Give it as `before` for the next page; null at the end. */
    next: z.int().nullable(),
    /** Whom one can ask for. */
    staff: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  errors: [],
});

/** A table with the same filter as a file: at most `mostExported` events, the newest. The export is itself an event. */
export const exportAuditPath = '/api/management/audit/export';
export const mostExported = 50_000;

export const verifyAuditEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/audit/verify',
  summary: 'Check the whole chain from its beginning',
  access: 'staff',
  permission: 'audit:read',
  keepsSessionAlive: true,
  body: z.strictObject({}),
  reply: z.object({
    /** How many events were looked at. */
    checked: z.int(),
    /** The first event that does not fit; null when all do. */
    firstBroken: z.int().nullable(),
  }),
  errors: [],
});
