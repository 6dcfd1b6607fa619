import type { Applicant } from '../../actor.ts';
import type { Download } from '../../attachments/download.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { listCompletions, type CompletionRow } from '../completions/completion-repository.ts';
import { inMyErrand } from '../in-my-errand.ts';

/** The receipt of a completion of an errand of the actor's. */
export async function getCompletionReceipt(
  ctx: Context,
  actor: Applicant,
  errandId: string,
  completionId: string,
): Promise<Download> {
  const { registrationNumber, completions } = await inMyErrand(ctx, actor, errandId, async (tx, errand) => ({
    ...errand,
    completions: await listCompletions(tx, errandId),
  }));
  return openCompletionReceipt(ctx, registrationNumber, completions, completionId);
}

/** `not_found` for what is not answered; `receipt_not_ready` until the job has made it. */
export async function openCompletionReceipt(
  ctx: Context,
  registrationNumber: string,
  completions: readonly CompletionRow[],
  completionId: string,
): Promise<Download> {
  const found = completions.find(({ id, submission }) => id === completionId && submission !== null);
  if (!found) throw new ProblemError('not_found');
  if (found.receiptKey === null) throw new ProblemError('receipt_not_ready');
  const file = await ctx.files.kept.read(found.receiptKey);
  return { name: `kvittens-komplettering-${registrationNumber}.pdf`, mime: 'application/pdf', ...file };
}
