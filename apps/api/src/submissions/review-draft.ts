import type { Reviewed } from '@handslag/contracts/drafts';
import { check } from '@handslag/form-engine';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandUnlocked } from '../drafts/demand-unlocked.ts';
import type { findOwnDraft } from '../drafts/find-own-draft.ts';
import { surroundingsOf } from '../drafts/surroundings-of.ts';
import { closedNow } from '../e-services/closed-now.ts';
import { demandSignIn } from '../e-services/demand-sign-in.ts';
import { findPublishedVersion } from '../e-services/find-published-version.ts';
import { ProblemError } from '../problem-error.ts';
import { reviewedAnswers, type ReviewedAnswers } from './reviewed-answers.ts';

type StoredDraft = NonNullable<Awaited<ReturnType<typeof findOwnDraft>>>;
export type ReviewedService = NonNullable<Awaited<ReturnType<typeof findPublishedVersion>>>;

/**
 * A draft as it was reviewed, fit to be sent in: the service is open to this person, the answers are whole, and they are the very ones
 * that were reviewed. Refuses otherwise, in the words of the contract.
 */
export async function reviewDraft(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  given: Omit<Reviewed, 'submissionKey'>,
): Promise<{ service: ReviewedService; reviewed: ReviewedAnswers }> {
  // What completes an errand is sent to that errand, and is none of its own.
  if (draft.asked !== null) throw new ProblemError('not_found');
  const service = await openService(ctx, actor, draft, given);
  demandUnlocked(draft);
  const surroundings = surroundingsOf(ctx, actor);
  const reviewed = reviewedAnswers(service.form, draft.answers, surroundings);
  if (draft.revision !== given.revision || reviewed.hash !== given.answersHash)
    throw new ProblemError('review_outdated');
  const issues = check(service.form, draft.answers, surroundings, 'submit');
  if (issues.length > 0) throw new ProblemError('submission_incomplete', { details: { issues } });
  return { service, reviewed };
}

async function openService(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  given: Pick<Reviewed, 'version'>,
): Promise<ReviewedService> {
  const service = await findPublishedVersion(ctx, actor.municipality, draft.eServiceKey);
  if (!service || closedNow(actor.municipality, service, ctx.clock()))
    throw new ProblemError('e_service_closed');
  demandSignIn(service, actor);
  if (service.version !== draft.version || given.version !== draft.version) {
    throw new ProblemError('version_changed', { details: { version: service.version } });
  }
  return service;
}
