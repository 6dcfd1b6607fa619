import type { Applicant } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { demandLevelOf } from '../../e-services/demand-level.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Download } from '../../attachments/download.ts';
import { findErrand, ownedBy, type WholeErrand } from '../errand-repository.ts';

/** The receipt of an errand of the actor's. */
export async function getReceipt(ctx: Context, actor: Applicant, errandId: string): Promise<Download> {
  const errand = await ctx.db.tenant(actor.municipality.id, (tx) => findErrand(tx, errandId, ownedBy(actor)));
  if (!errand) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, errand.eServiceKey);
  return openReceipt(ctx, errand);
}

/** `receipt_not_ready` until the job has made it. The file's name holds the number and nothing of the person. */
export async function openReceipt(
  ctx: Context,
  { registrationNumber, receiptKey }: Pick<WholeErrand, 'registrationNumber' | 'receiptKey'>,
): Promise<Download> {
  if (receiptKey === null) throw new ProblemError('receipt_not_ready');
  const file = await ctx.files.kept.read(receiptKey);
  return { name: `kvittens-${registrationNumber}.pdf`, mime: 'application/pdf', ...file };
}
