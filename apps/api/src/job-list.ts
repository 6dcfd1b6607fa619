import { checkAttachmentJob } from './attachments/check-attachment-job.ts';
import { checkAttachment } from './attachments/check-attachment.ts';
import type { Context } from './context.ts';
import { makeReceiptJob } from './errands/receipts/make-receipt-job.ts';
import { makeReceipt } from './errands/receipts/make-receipt.ts';
import { noteReceiptSent } from './errands/receipts/note-receipt-sent.ts';
import { handle, type JobHandler } from './jobs/job-queue.ts';
import { forEachMunicipality } from './municipalities/for-each-municipality.ts';
import { endOverdueSessionsJob } from './sessions/end-overdue-sessions-job.ts';
import { endOverdueSessions } from './sessions/end-overdue-sessions.ts';
import { deleteOldSignInsJob } from './sign-in/delete-old-sign-ins-job.ts';
import { deleteOldSignIns } from './sign-in/delete-old-sign-ins.ts';
import { addressOfHost } from './municipalities/address-of-host.ts';
import { getMunicipality } from './municipalities/get-municipality.ts';
import { sendMailJob } from './notifications/send-mail-job.ts';
import { sendMail } from './notifications/send-mail.ts';

/** Everything that is done after a commit or by the clock: each job with its verb. */
function jobList(ctx: Context): readonly JobHandler[] {
  return [
    handle(
      checkAttachmentJob,
      (given) => checkAttachment(ctx, { id: given.municipalityId }, given.attachmentId),
      2,
    ),
    handle(makeReceiptJob, async (given) =>
      makeReceipt(ctx, await getMunicipality(ctx, given.municipalityId), given.errandId),
    ),
    handle(
      sendMailJob,
      async (given) => {
        const from = await getMunicipality(ctx, given.municipalityId);
        const address = addressOfHost(ctx.config, from.hosts[0] ?? '');
        await sendMail(ctx, { ...from, address }, given.notificationId, (tx, notice) =>
          noteReceiptSent(tx, from, notice),
        );
      },
      2,
    ),
    handle(endOverdueSessionsJob, () => forEachMunicipality(ctx, (place) => endOverdueSessions(ctx, place))),
    handle(deleteOldSignInsJob, () => forEachMunicipality(ctx, (place) => deleteOldSignIns(ctx, place))),
  ];
}

/** Takes on all jobs in this process, until the context is closed. */
export async function startJobs(ctx: Context): Promise<void> {
  await ctx.jobs.work(jobList(ctx));
}
