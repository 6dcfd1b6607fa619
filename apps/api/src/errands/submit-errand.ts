import { randomUUID } from 'node:crypto';
import type { Reviewed } from '@handslag/contracts/drafts';
import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { submitErrandEndpoint } from '@handslag/contracts/drafts';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { draftNotFound } from '../drafts/draft-not-found.ts';
import { findOwnDraft } from '../drafts/find-own-draft.ts';
import { surroundingsOf } from '../drafts/surroundings-of.ts';
import { ProblemError } from '../problem-error.ts';
import { applicantFacts } from '../submissions/applicant-facts.ts';
import { fileSubmission } from '../submissions/file-submission.ts';
import { filedBefore } from '../submissions/filed-before.ts';
import { filingIdentity } from '../submissions/filing-identity.ts';
import { followUpCode, followUpCodeHash, shownFollowUpCode } from '../submissions/follow-up-code.ts';
import { reviewDraft, type ReviewedService } from '../submissions/review-draft.ts';
import type { ReviewedAnswers } from '../submissions/reviewed-answers.ts';

export type Submitted = ReplyOf<typeof submitErrandEndpoint>;
type StoredDraft = NonNullable<Awaited<ReturnType<typeof findOwnDraft>>>;
type Filed = { errandId: string; registrationNumber: string; followUpCodeHash: string | null };

/**
 * Makes an errand of a reviewed draft. One intent, known by its key, makes one errand and gets one answer, however often it is sent.
 * Where the service asks for a signature, `signature_required`: then signing is the way.
 */
export async function submitErrand(
  ctx: Context,
  actor: Applicant,
  draftId: string,
  given: Reviewed,
): Promise<Submitted> {
  const draft = await findOwnDraft(ctx, actor, draftId);
  if (!draft) {
    const before = await filedBefore(ctx, actor, { draftId, ...given });
    if (before) return answer(ctx, actor, given, before);
    throw await draftNotFound(ctx, actor, draftId);
  }
  const { service, reviewed } = await reviewDraft(ctx, actor, draft, given);
  if (service.settings.signing !== 'none') throw new ProblemError('signature_required');
  return answer(ctx, actor, given, await file(ctx, actor, draft, service, reviewed, given));
}

async function file(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  service: ReviewedService,
  reviewed: ReviewedAnswers,
  { submissionKey }: Reviewed,
): Promise<Filed> {
  const { municipality } = actor;
  const personId = actor.kind === 'citizen' ? actor.person.id : null;
  const code = personId === null ? followUpCode(ctx.config, municipality.id, submissionKey) : null;
  const { sessionId } = actor;
  const identity = filingIdentity(actor, surroundingsOf(ctx, actor));
  const filed = await fileSubmission(ctx, municipality, {
    filer: { personId, sessionId, identity, ...applicantFacts(actor, service.form, reviewed.answers) },
    toFile: {
      errandId: randomUUID(),
      draftId: draft.id,
      version: draft.version,
      revision: draft.revision,
      submissionKey,
      answers: reviewed.json,
      answersHash: reviewed.hash,
      attachments: reviewed.attachments,
      followUpCodeHash: code === null ? null : followUpCodeHash(code),
    },
    service,
    doer: { kind: actor.kind, id: personId ?? sessionId },
  });
  switch (filed.outcome) {
    case 'filed':
    case 'repeated':
      return filed;
    case 'gone':
      throw await draftNotFound(ctx, actor, draft.id);
    case 'key_reused':
    case 'attachments_not_ready':
      throw new ProblemError(filed.outcome === 'key_reused' ? 'submission_key_reused' : filed.outcome);
    default:
      throw new ProblemError('review_outdated');
  }
}

function answer(
  ctx: Context,
  { municipality }: Applicant,
  { submissionKey }: Reviewed,
  filed: Filed,
): Submitted {
  const { errandId, registrationNumber } = filed;
  const code = shownFollowUpCode(ctx.config, municipality.id, submissionKey, filed.followUpCodeHash);
  return { errandId, registrationNumber, followUpCode: code };
}
