import type { BodyOf } from '@handslag/contracts/endpoint';
import type { Decision, makeDecisionEndpoint } from '@handslag/contracts/decisions';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { notify } from '../../notifications/notify.ts';
import { ProblemError } from '../../problem-error.ts';
import { insertEvent, type WholeErrand } from '../errand-repository.ts';
import { updateStatus } from '../handling/handling-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { decisionContent } from './decision-content.ts';
import { decisionLacks } from './decision-lacks.ts';
import {
  deleteDecisionDraft,
  findDecisionDraft,
  insertDecision,
  listDecisions,
  type DecisionContent,
} from './decision-repository.ts';
import { makeDecisionDocumentJob } from './make-decision-document-job.ts';
import { presentDecision } from './present-decision.ts';

/**
 * Makes the saved draft a decision, for ever: the errand is closed, the citizen told, the document ordered, the timeline and the audit
 * written, in one transaction. It takes the place of an earlier decision, which stays. What lacks is told by name; the draft decided on
 * is the one seen, or it is `work_changed`.
 */
export async function makeDecision(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, errandRevision }: BodyOf<typeof makeDecisionEndpoint>,
): Promise<Decision> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand, { settings }) => {
    await demandOpen(tx, actor, errand);
    const draft = await findDecisionDraft(tx, errandId);
    if (draft?.revision !== revision) throw new ProblemError('work_changed');
    const missing = decisionLacks(draft.content, settings);
    if (missing.length > 0) throw new ProblemError('decision_incomplete', { details: { missing } });
    const content = decisionContent(draft.content, settings, actor);
    const closed = { id: content.statusId, contentType: 'closed', deadlineOn: null };
    if (!(await updateStatus(tx, errandId, errandRevision, closed))) throw new ProblemError('errand_changed');
    if (!(await deleteDecisionDraft(tx, errandId, revision))) throw new ProblemError('work_changed');
    const [latest] = await listDecisions(tx, errandId);
    const replaces = latest?.id ?? null;
    const municipalityId = actor.municipality.id;
    const decidedBy = actor.accountId;
    const made = await insertDecision(tx, { municipalityId, errandId, content, decidedBy, replaces });
    await tell(ctx, tx, actor, errand, { id: made.id, content });
    await record(tx, actor, {
      action: 'decision:made',
      object: { kind: 'decision', id: made.id },
      details: { errand: errandId, outcome: content.outcome.id, replaces },
    });
    return presentDecision({ ...made, errandId, content, replaces, replacedAt: null, storageKey: null });
  });
}

/** On the timeline, by mail, and with the document that the job will draw. */
async function tell(
  ctx: Context,
  tx: Tenant,
  { municipality, accountId }: StaffActor,
  errand: WholeErrand,
  { id, content }: { id: string; content: DecisionContent },
): Promise<void> {
  const municipalityId = municipality.id;
  await insertEvent(tx, {
    municipalityId,
    errandId: errand.id,
    kind: 'decided',
    actorKind: 'staff',
    actorId: accountId,
    visibleToCitizen: true,
    content: { message: content.outcome.sv },
  });
  await ctx.jobs.enqueue(tx, makeDecisionDocumentJob, { municipalityId, decisionId: id });
  const { email } = errand.applicant;
  if (email === null) return;
  await notify(ctx, tx, municipalityId, {
    recipient: email,
    template: 'errand-decided',
    errandId: errand.id,
    dedupeKey: `errand-decided ${id}`,
    facts: {},
  });
}
