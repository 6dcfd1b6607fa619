import type { Applicant, StaffActor } from '../../actor.ts';
import type { Download } from '../../attachments/download.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { demandLevelOf } from '../../e-services/demand-level.ts';
import { ProblemError } from '../../problem-error.ts';
import { findErrand, ownedBy, type WholeErrand } from '../errand-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { listDecisions, type DecisionRow } from './decision-repository.ts';

type Found = { errand: WholeErrand; decision: DecisionRow | undefined };

/** The PDF of a decision in an errand of the actor's. `receipt_not_ready` until it is drawn. */
export async function getMyDecisionDocument(
  ctx: Context,
  actor: Applicant,
  errandId: string,
  decisionId: string,
): Promise<Download> {
  const found = await ctx.db.tenant(actor.municipality.id, async (tx): Promise<Found | null> => {
    const errand = await findErrand(tx, errandId, ownedBy(actor));
    const rows = errand ? await listDecisions(tx, errandId) : [];
    return errand && { errand, decision: rows.find(({ id }) => id === decisionId) };
  });
  if (!found) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, found.errand.eServiceKey);
  return download(ctx, found);
}

/** The same for staff who handle the errand. Audited. */
export async function getHandledDecisionDocument(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  decisionId: string,
): Promise<Download> {
  const found = await inHandledErrand(ctx, actor, errandId, async (tx, errand): Promise<Found> => {
    await demandOpen(tx, actor, errand);
    const decision = (await listDecisions(tx, errandId)).find(({ id }) => id === decisionId);
    if (!decision) throw new ProblemError('not_found');
    await record(tx, actor, {
      action: 'decision:opened',
      object: { kind: 'decision', id: decisionId },
      details: { errand: errandId },
    });
    return { errand, decision };
  });
  return download(ctx, found);
}

async function download(ctx: Context, { errand, decision }: Found): Promise<Download> {
  if (!decision) throw new ProblemError('not_found');
  if (decision.storageKey === null) throw new ProblemError('receipt_not_ready');
  const file = await ctx.files.kept.read(decision.storageKey);
  return { name: `beslut-${errand.registrationNumber}.pdf`, mime: 'application/pdf', ...file };
}
