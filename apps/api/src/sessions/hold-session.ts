import type { Tenant } from '@handslag/database/database';
import { ProblemError } from '../problem-error.ts';
import { lockLivingSession } from './session-repository.ts';

/**
 * Keeps a session from ending until the transaction does, for whoever adds something that must go with it. Throws `session_ended` when
 * it has ended since the request came in: what was added then would outlive it.
 */
export async function holdSession(tx: Tenant, sessionId: string): Promise<void> {
  if (!(await lockLivingSession(tx, sessionId))) throw new ProblemError('session_ended');
}
