import { randomUUID } from 'node:crypto';
import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { submitErrandEndpoint } from '@handslag/contracts/drafts';
import { addDays, addWorkingDays, check } from '@handslag/form-engine';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { draftNotFound } from '../drafts/draft-not-found.ts';
import { findOwnDraft } from '../drafts/find-own-draft.ts';
import { surroundingsOf } from '../drafts/surroundings-of.ts';
import { closedNow } from '../e-services/closed-now.ts';
import { demandSignIn } from '../e-services/demand-sign-in.ts';
import type { PublishedEService } from '../e-services/published-e-service.ts';
import { findPublishedVersion } from '../e-services/find-published-version.ts';
import { sendMailJob } from '../notifications/send-mail-job.ts';
import { ProblemError } from '../problem-error.ts';
import { filedBefore } from '../submissions/filed-before.ts';
import { filingIdentity } from '../submissions/filing-identity.ts';
import { followUpCode, followUpCodeHash, shownFollowUpCode } from '../submissions/follow-up-code.ts';
import { reviewedAnswers, type ReviewedAnswers } from '../submissions/reviewed-answers.ts';
import { applicantFacts } from './applicant-facts.ts';
import { makeReceiptJob } from './receipts/make-receipt-job.ts';

export type Submission = BodyOf<typeof submitErrandEndpoint>;
export type Submitted = ReplyOf<typeof submitErrandEndpoint>;
type StoredDraft = NonNullable<Awaited<ReturnType<typeof findOwnDraft>>>;
type Filed = { errandId: string; registrationNumber: string; followUpCodeHash: string | null };

/**
 * Makes an errand of a reviewed draft, in one transaction: what was filed (with number and time of arrival), the errand, its
 * files, the first event, the notice, the receipt's job, the trace; and the draft is gone. One intent, known by its key, makes
 * one errand and gets one answer, however often it is sent.
 */
export async function submitErrand(
  ctx: Context,
  actor: Applicant,
  draftId: string,
  given: Submission,
): Promise<Submitted> {
  const draft = await findOwnDraft(ctx, actor, draftId);
  if (!draft) {
    const before = await filedBefore(ctx, actor, { draftId, ...given });
    if (before) return answer(ctx, actor, given, before);
    throw await draftNotFound(ctx, actor, draftId);
  }
  const service = await openService(ctx, actor, draft, given);
  const surroundings = surroundingsOf(ctx, actor);
  const reviewed = reviewedAnswers(service.form, draft.answers, surroundings);
  if (draft.revision !== given.revision || reviewed.hash !== given.answersHash)
    throw new ProblemError('review_outdated');
  const issues = check(service.form, draft.answers, surroundings, 'submit');
  if (issues.length > 0) throw new ProblemError('submission_incomplete', { details: { issues } });
  return answer(ctx, actor, given, await file(ctx, actor, draft, service, reviewed, given));
}

type Service = NonNullable<Awaited<ReturnType<typeof findPublishedVersion>>>;

async function openService(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  given: Submission,
): Promise<Service> {
  const service = await findPublishedVersion(ctx, actor.municipality, draft.eServiceKey);
  if (!service || closedNow(actor.municipality, service, ctx.clock()))
    throw new ProblemError('e_service_closed');
  demandSignIn(service, actor);
  if (service.version !== draft.version || given.version !== draft.version) {
    throw new ProblemError('version_changed', { details: { version: service.version } });
  }
  return service;
}

async function file(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  service: Service,
  reviewed: ReviewedAnswers,
  { submissionKey }: Submission,
): Promise<Filed> {
  const { municipality } = actor;
  const errandId = randomUUID();
  const { name, facts } = applicantFacts(actor, service.form, reviewed.answers);
  const { today, attributes } = surroundingsOf(ctx, actor);
  const notice = facts.email === null ? null : { id: randomUUID(), recipient: facts.email, language: 'sv' };
  const receipt = ctx.jobs.statementFor(makeReceiptJob, { municipalityId: municipality.id, errandId });
  const mail =
    notice &&
    ctx.jobs.statementFor(sendMailJob, { municipalityId: municipality.id, notificationId: notice.id });
  const person = actor.kind === 'citizen' ? actor.person.id : null;
  const code = person === null ? followUpCode(ctx.config, municipality.id, submissionKey) : null;
  const { id: statusId, contentType } = service.settings.statuses[0] ?? {
    id: 'inkommet',
    contentType: 'submitted',
  };

  const filed = await ctx.db.fileErrand(
    {
      municipality: municipality.id,
      draft: draft.id,
      person,
      session: actor.sessionId,
      version: draft.version,
      revision: draft.revision,
      submissionKey,
      errand: errandId,
      series: municipality.settings.registrationSeries,
      answers: reviewed.json,
      answersHash: reviewed.hash,
      attachments: JSON.stringify(reviewed.attachments),
      identity: JSON.stringify(filingIdentity(actor, attributes)),
      applicantName: name,
      applicant: JSON.stringify(facts),
      followUpCodeHash: code === null ? null : followUpCodeHash(code),
      status: { id: statusId, contentType },
      deadlines: JSON.stringify(deadlines(service, today)),
      notice: notice && JSON.stringify(notice),
      actorKind: actor.kind,
      actorId: person ?? actor.sessionId,
    },
    mail ? [await receipt, await mail] : [await receipt],
  );
  switch (filed.outcome) {
    case 'filed':
    case 'repeated':
      return filed;
    case 'gone':
      throw await draftNotFound(ctx, actor, draft.id);
    case 'outdated':
      throw new ProblemError('review_outdated');
    case 'key_reused':
      throw new ProblemError('submission_key_reused');
    case 'attachments_not_ready':
      throw new ProblemError('attachments_not_ready');
  }
}

/** The day of arrival is the database's; it may be the day before or after ours. */
function deadlines({ settings }: Pick<PublishedEService, 'settings'>, today: string): Record<string, string> {
  const days = settings.processingWorkingDays;
  if (days === undefined) return {};
  const around = [-1, 0, 1].map((shift) => addDays(today, shift) ?? today);
  return Object.fromEntries(around.map((day) => [day, addWorkingDays(day, days)]));
}

function answer(
  ctx: Context,
  { municipality }: Applicant,
  { submissionKey }: Submission,
  filed: Filed,
): Submitted {
  const { errandId, registrationNumber } = filed;
  const code = shownFollowUpCode(ctx.config, municipality.id, submissionKey, filed.followUpCodeHash);
  return { errandId, registrationNumber, followUpCode: code };
}
