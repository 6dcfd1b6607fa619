import type { Context } from '../../context.ts';
import { hasFailed } from './installation-repository.ts';

/** Lets a job that has been given up be tried again. False where there is no such job. */
export async function retryJob(
  ctx: Context,
  { queue, job }: { queue: string; job: string },
): Promise<{ retried: boolean }> {
  if (!(await ctx.db.platform((tx) => hasFailed(tx, queue, job)))) return { retried: false };
  await ctx.jobs.retry(queue, job);
  ctx.log.info({ queue, job }, 'the operator lets a job be tried again');
  return { retried: true };
}
