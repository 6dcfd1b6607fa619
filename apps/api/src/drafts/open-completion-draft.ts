import type { Draft } from '@handslag/contracts/drafts';
import type { Tenant } from '@handslag/database/database';
import type { Answers } from '@handslag/form-engine';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { draftPolicyOf } from '../e-services/draft-policy-of.ts';
import { findEService } from '../e-services/find-e-service.ts';
import { ProblemError } from '../problem-error.ts';
import { holdSession } from '../sessions/hold-session.ts';
import { deletionTime } from './deletion-time.ts';
import { draftOwner } from './draft-owner.ts';
import { findCompletionDraft, findDraft, insertDraft } from './draft-repository.ts';
import { presentDraft } from './present-draft.ts';

export type ToComplete = {
  completionId: string;
  eServiceKey: string;
  /** Of the form the errand was filed on: it stays on it. */
  version: number;
  /** The answers that stand. */
  answers: Answers;
  /** Ids of the outermost questions that may be changed. */
  asked: readonly string[];
};

/**
 * The working copy in which the actor completes an errand: the one begun, else a new one, joining the caller's transaction. It is kept
 * by the same policy as any draft. Answers its id.
 */
export async function openCompletionDraft(
  ctx: Context,
  tx: Tenant,
  actor: CitizenActor,
  { completionId, asked, ...filed }: ToComplete,
): Promise<string> {
  const { municipality, person, sessionId } = actor;
  const service = await findEService(ctx, municipality, filed.eServiceKey);
  const policy = service ? draftPolicyOf(municipality, service) : municipality.settings.draftPolicy;
  const bound = policy.kind === 'session';
  if (bound) await holdSession(tx, sessionId);
  const begun = await findCompletionDraft(tx, completionId, bound ? sessionId : null);
  if (begun) return begun.id;
  const now = ctx.clock();
  const made = await insertDraft(tx, {
    municipalityId: municipality.id,
    personId: person.id,
    sessionId: bound ? sessionId : null,
    ...filed,
    createdAt: now,
    deleteAfter: policy.kind === 'days' ? deletionTime(now, policy.days) : null,
    completion: { id: completionId, asked },
  });
  if (!made) throw new ProblemError('service_unavailable', { retryAfter: 1 });
  return made.id;
}

/** The working copy as its page needs it. */
export async function readCompletionDraft(
  ctx: Context,
  actor: CitizenActor,
  draftId: string,
): Promise<Draft> {
  const stored = await findDraft(ctx, draftOwner(actor, draftId));
  if (!stored) throw new ProblemError('draft_gone');
  return presentDraft(ctx, actor, stored);
}
