import type { AuditAction } from '@handslag/contracts/audit';
import type { Tenant } from '@handslag/database/database';
import type { Actor } from '../actor.ts';
import { insertAuditEvent } from './audit-repository.ts';

export type AuditEvent = {
  action: AuditAction;
  object?: { kind: string; id: string };
  /** Ids and codes only; never answers, names or numbers. */
  details?: Record<string, string | number | boolean | null>;
};

/** Whoever did it: an actor, or the system itself in a municipality. */
export type Doer = Actor | { kind: 'system'; municipality: { id: string } };

/**
 * Adds an event to the municipality's audit chain, in the transaction of what it tells about. Holds the chain until that
 * transaction ends, so call it last.
 */
export async function record(
  tx: Tenant,
  doer: Doer,
  { action, object, details = {} }: AuditEvent,
): Promise<void> {
  await insertAuditEvent(tx, {
    municipalityId: doer.municipality.id,
    actorKind: doer.kind === 'nobody' ? 'anonymous' : doer.kind,
    actorId: actorId(doer),
    action,
    objectKind: object?.kind ?? null,
    objectId: object?.id ?? null,
    details,
  });
}

function actorId(doer: Doer): string | null {
  switch (doer.kind) {
    case 'citizen':
      return doer.person.id;
    case 'staff':
      return doer.accountId;
    case 'anonymous':
      return doer.sessionId;
    default:
      return null;
  }
}
