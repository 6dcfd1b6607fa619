import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { updateReportsForgotten } from './sign-in-repository.ts';

/** Nothing of a test of an e-legitimation is kept once it has been told. Answers how many were forgotten. For a job, each minute. */
export async function forgetReports(ctx: Context, { id }: Municipality): Promise<number> {
  return ctx.db.tenant(id, updateReportsForgotten);
}
