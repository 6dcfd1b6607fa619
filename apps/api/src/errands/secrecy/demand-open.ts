import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { ProblemError } from '../../problem-error.ts';
import { findSecrecy } from './secrecy-repository.ts';

/**
 * Refuses with `errand_masked` where the errand is secret or the applicant's identity protected, and this session has not opened it
 * with a reason. Call it before anything that tells who or what: files, documents, answers.
 */
export async function demandOpen(
  tx: Tenant,
  { sessionId, permissions }: StaffActor,
  { id, masked }: { id: string; masked: boolean },
): Promise<void> {
  if (!masked) return;
  const { openUntil } = await findSecrecy(tx, id, sessionId);
  if (openUntil === null || !permissions.has('errand:read-secret')) throw new ProblemError('errand_masked');
}
