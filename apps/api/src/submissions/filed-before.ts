import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { findByKey, type FiledBefore } from './submission-repository.ts';

/**
 * What the same intent to submit has led to already; null when to nothing. The same key for anything else is
 * `submission_key_reused`, also when it is another's.
 */
export async function filedBefore(
  ctx: Context,
  actor: Applicant,
  intent: { draftId: string; submissionKey: string; answersHash: string },
): Promise<FiledBefore | null> {
  const found = await ctx.db.tenant(actor.municipality.id, (tx) => findByKey(tx, intent.submissionKey));
  if (!found) return null;
  const own =
    actor.kind === 'citizen'
      ? found.personId === actor.person.id
      : found.personId === null && found.sessionId === actor.sessionId;
  if (own && found.draftId === intent.draftId && found.answersHash === intent.answersHash) return found;
  throw new ProblemError('submission_key_reused');
}
