import type { SummaryRowJson } from '@handslag/contracts/errands';
import type { Context } from '../../context.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import { filedSummary } from '../../submissions/filed-summary.ts';
import { readSubmission } from '../../submissions/read-submission.ts';
import { findErrand, ownedByAnyone } from '../errand-repository.ts';
import { upsertSearch } from './search-repository.ts';

/** Lets an errand be found by its answers as they are shown, by its latest ones where they have been completed. Done again it changes nothing. */
export async function indexErrand(
  ctx: Context,
  municipality: { id: string },
  errandId: string,
): Promise<void> {
  await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedByAnyone);
    if (!errand) return;
    const submission = await readSubmission(tx, errand.latestSubmissionId ?? errand.submissionId);
    const version = await compiledForm(ctx, municipality, submission.eServiceKey, submission.version);
    if (!version) throw new Error('The form an errand was filed on is gone');
    const steps = filedSummary(version.form, submission, errand.receivedAt);
    await upsertSearch(tx, errandId, steps.flatMap(({ rows }) => textsOf(rows)).join(' '));
  });
}

function textsOf(rows: readonly SummaryRowJson[]): string[] {
  return rows.flatMap(({ value, rows: inner }) => [value, ...textsOf(inner ?? [])]);
}
