import { checkAttachmentJob } from './attachments/check-attachment-job.ts';
import { checkAttachment } from './attachments/check-attachment.ts';
import type { Context } from './context.ts';
import { handle, type JobHandler } from './jobs/job-queue.ts';

/** Everything that is done after a commit or by the clock: each job with its verb. */
function jobList(ctx: Context): readonly JobHandler[] {
  return [
    handle(
      checkAttachmentJob,
      (given) => checkAttachment(ctx, { id: given.municipalityId }, given.attachmentId),
      2,
    ),
  ];
}

/** Takes on all jobs in this process, until the context is closed. */
export async function startJobs(ctx: Context): Promise<void> {
  await ctx.jobs.work(jobList(ctx));
}
