import { createHash, randomUUID } from 'node:crypto';
import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { sendCompletionEndpoint } from '@handslag/contracts/completions';
import type { Tenant } from '@handslag/database/database';
import { canonicalJson, check, type Answers, type CompiledForm } from '@handslag/form-engine';
import type { CitizenActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { draftOwner } from '../../drafts/draft-owner.ts';
import { findOwnDraft } from '../../drafts/find-own-draft.ts';
import { recentDrafts } from '../../drafts/recent-drafts.ts';
import { surroundingsOf } from '../../drafts/surroundings-of.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import { findEService } from '../../e-services/find-e-service.ts';
import { outermost } from '../../e-services/outermost.ts';
import { ProblemError } from '../../problem-error.ts';
import { filingIdentity } from '../../submissions/filing-identity.ts';
import { makeReceiptJob } from '../../submissions/make-receipt-job.ts';
import { readSubmission } from '../../submissions/read-submission.ts';
import { reviewedAnswers, type FiledAttachment } from '../../submissions/reviewed-answers.ts';
import { insertEvent, type WholeErrand } from '../errand-repository.ts';
import { tellCitizen } from '../handling/tell-citizen.ts';
import { indexErrandJob } from '../inbox/index-errand-job.ts';
import { inMyErrand } from '../in-my-errand.ts';
import * as completing from './completing-repository.ts';
import { listCompletions } from './completion-repository.ts';
import { latestAnswers } from './latest-answers.ts';
import { statusBack } from './status-back.ts';

type Given = BodyOf<typeof sendCompletionEndpoint>;
type Sent = ReplyOf<typeof sendCompletionEndpoint>;
type Reviewed = {
  draftId: string;
  asked: readonly string[];
  answers: Answers;
  attachments: FiledAttachment[];
};

/**
 * Makes what the actor reviewed the answers that stand, in one transaction: what was filed before is kept, the errand goes on where it
 * was, and its handlers see what changed. One intent, known by its key, completes once. `completion_not_open` when it is taken back.
 */
export async function sendCompletion(
  ctx: Context,
  actor: CitizenActor,
  errandId: string,
  given: Given,
): Promise<Sent> {
  const draft = await findOwnDraft(ctx, actor, given.draftId);
  const form = draft && (await compiledForm(ctx, actor.municipality, draft.eServiceKey, draft.version))?.form;
  const reviewed =
    draft?.asked && form ? review(ctx, actor, form, { ...draft, asked: draft.asked }, given) : null;
  const service = draft && (await findEService(ctx, actor.municipality, draft.eServiceKey));
  const sent = await inMyErrand(ctx, actor, errandId, async (tx, errand) => {
    const { id, registrationNumber } = errand;
    if (await completing.findSent(tx, { errandId, ...given })) return { errandId: id, registrationNumber };
    const completions = await listCompletions(tx, errandId);
    const open = completions.find(({ state }) => state === 'open');
    if (!open) throw new ProblemError('completion_not_open');
    if (!draft || !reviewed || draft.completionId !== open.id) throw new ProblemError('draft_gone');
    const held = await completing.lockDraft(tx, given.draftId, given.revision);
    if (!held) throw new ProblemError('review_outdated');
    const submission = await readSubmission(tx, errand.submissionId);
    const latest = latestAnswers({ errand, submission, completions });
    const submissionId = await fileAnswers(ctx, tx, actor, errand, given, {
      ...reviewed,
      answers: replaced(latest.answers, reviewed),
    });
    await completing.updateAnswered(tx, open.id, submissionId);
    const status = statusBack(ctx, actor.municipality, service?.settings, errand, open);
    await completing.updateErrand(tx, errandId, { ...status, submissionId });
    await insertEvent(tx, {
      municipalityId: actor.municipality.id,
      errandId,
      kind: 'completion_answered',
      actorKind: 'applicant',
      actorId: actor.person.id,
      visibleToCitizen: true,
      content: { completion: open.id, late: open.dueOn < swedishDay(ctx.clock()) },
    });
    await tellCitizen(ctx, tx, actor.municipality.id, errand, {
      template: 'completion-received',
      dedupeKey: `completion-received ${open.id}`,
    });
    await ctx.jobs.enqueue(tx, indexErrandJob, { municipalityId: actor.municipality.id, errandId });
    const { id: municipalityId } = actor.municipality;
    await ctx.jobs.enqueue(tx, makeReceiptJob, { municipalityId, errandId, completionId: open.id });
    await record(tx, actor, { action: 'errand:completed', object: { kind: 'errand', id: errandId } });
    return { errandId: id, registrationNumber };
  });
  recentDrafts(ctx).forget(draftOwner(actor, given.draftId));
  return sent;
}

/** What was reviewed, known by its hash, with nothing missing of what is asked for. What is not asked for was judged when it was filed. */
function review(
  ctx: Context,
  actor: CitizenActor,
  form: CompiledForm,
  draft: { id: string; asked: readonly string[]; answers: Answers; revision: number; version: number },
  given: Given,
): Reviewed {
  const surroundings = surroundingsOf(ctx, actor);
  const { answers, hash, attachments } = reviewedAnswers(form, draft.answers, surroundings);
  const same = draft.revision === given.revision && draft.version === given.version;
  if (!same || hash !== given.answersHash) throw new ProblemError('review_outdated');
  const asked = (path: string) => draft.asked.includes(outermost(path));
  const issues = check(form, draft.answers, surroundings, 'submit').filter(({ path }) => asked(path));
  if (issues.length > 0) throw new ProblemError('submission_incomplete', { details: { issues } });
  return {
    draftId: draft.id,
    asked: draft.asked,
    answers,
    attachments: attachments.filter(({ questionPath }) => asked(questionPath)),
  };
}

/** The answers that stood, with those asked for in their places. */
function replaced(stood: Answers, { asked, answers }: Reviewed): Answers {
  const kept = Object.entries(stood).filter(([id]) => !asked.includes(id));
  const given = Object.entries(answers).filter(([id]) => asked.includes(id));
  return Object.fromEntries([...kept, ...given]);
}

/** Files the answers and gives the errand its new files. Answers the submission's id. */
async function fileAnswers(
  ctx: Context,
  tx: Tenant,
  actor: CitizenActor,
  errand: WholeErrand,
  { submissionKey, version }: Given,
  { draftId, answers, attachments }: Reviewed,
): Promise<string> {
  if (await completing.keyIsUsed(tx, submissionKey)) throw new ProblemError('submission_key_reused');
  const files = { errandId: errand.id, draftId, named: attachments };
  if (!(await completing.filesAreReady(tx, files))) throw new ProblemError('attachments_not_ready');
  await completing.takeFiles(tx, files);
  const json = canonicalJson(answers);
  const id = randomUUID();
  await completing.insertAnswers(tx, {
    municipalityId: actor.municipality.id,
    id,
    submissionKey,
    draftId,
    personId: actor.person.id,
    sessionId: actor.sessionId,
    eServiceKey: errand.eServiceKey,
    version,
    answers: json,
    answersHash: createHash('sha256').update(json).digest('hex'),
    errandId: errand.id,
    identity: filingIdentity(actor, surroundingsOf(ctx, actor)),
  });
  await completing.deleteDraft(tx, draftId);
  return id;
}
