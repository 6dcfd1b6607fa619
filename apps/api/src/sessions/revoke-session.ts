import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { SessionEnding } from '../http/fastify-types.ts';
import { updateSessionEnded } from './session-repository.ts';

/** Ends a session from outside it, in the caller's transaction, with the working copies that belong to it. One that is over stays so. */
export async function revokeSession(
  tx: Tenant,
  municipality: Municipality,
  sessionId: string,
  reason: SessionEnding,
): Promise<void> {
  if (!(await updateSessionEnded(tx, sessionId, reason))) return;
  await record(
    tx,
    { kind: 'system', municipality },
    { action: 'session:ended', object: { kind: 'session', id: sessionId }, details: { reason } },
  );
}
