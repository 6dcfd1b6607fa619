import { keepAuditHeadsJob } from './audit/keep-audit-heads-job.ts';
import { keepAuditHead } from './audit/keep-audit-head.ts';
import { checkAttachmentJob } from './attachments/check-attachment-job.ts';
import { checkAttachment } from './attachments/check-attachment.ts';
import type { Context } from './context.ts';
import { publishPlannedJob } from './e-services/publishing/publish-planned-job.ts';
import { publishPlanned } from './e-services/publishing/publish-planned.ts';
import { makeReceiptJob } from './submissions/make-receipt-job.ts';
import { indexErrandJob } from './errands/inbox/index-errand-job.ts';
import { indexErrand } from './errands/inbox/index-errand.ts';
import { remindOfCompletionsJob } from './errands/completions/remind-of-completions-job.ts';
import { remindOfCompletions } from './errands/completions/remind-of-completions.ts';
import { makeCompletionReceipt } from './errands/receipts/make-completion-receipt.ts';
import { makeReceipt } from './errands/receipts/make-receipt.ts';
import { makeDecisionDocumentJob } from './errands/decisions/make-decision-document-job.ts';
import { makeDecisionDocument } from './errands/decisions/make-decision-document.ts';
import { noteReceiptSent } from './errands/receipts/note-receipt-sent.ts';
import { handle, type JobHandler } from './jobs/job-queue.ts';
import { forEachMunicipality } from './municipalities/for-each-municipality.ts';
import { tendSigningsJob } from './signings/tend-signings-job.ts';
import { tendSignings } from './signings/tend-signings.ts';
import { endOverdueSessionsJob } from './sessions/end-overdue-sessions-job.ts';
import { endOverdueSessions } from './sessions/end-overdue-sessions.ts';
import { forgetReportsJob } from './sign-in/forget-reports-job.ts';
import { forgetReports } from './sign-in/forget-reports.ts';
import { deleteOldSignInsJob } from './sign-in/delete-old-sign-ins-job.ts';
import { deleteOldSignIns } from './sign-in/delete-old-sign-ins.ts';
import { addressOfHost } from './municipalities/address-of-host.ts';
import { listMunicipalities } from './municipalities/municipality-repository.ts';
import { getMunicipality } from './municipalities/get-municipality.ts';
import { sendMailJob } from './notifications/send-mail-job.ts';
import { sendNotice } from './notifications/send-notice.ts';
import { carryOutRemovals } from './retention/removals/carry-out-removals.ts';
import { deleteExpiredDrafts } from './retention/delete-expired-drafts.ts';
import { deleteForgottenPeople } from './retention/delete-forgotten-people.ts';
import { deleteOldSearchMisses } from './retention/delete-old-search-misses.ts';
import { deleteOldSurveyAnswers } from './retention/delete-old-survey-answers.ts';
import { deleteOldSessions } from './retention/delete-old-sessions.ts';
import { remindOfDrafts } from './retention/remind-of-drafts.ts';
import { removeAbandonedFiles, removeStrayUploads } from './retention/remove-abandoned-files.ts';
import {
  carryOutRemovalsJob,
  deleteExpiredDraftsJob,
  deleteForgottenPeopleJob,
  deleteOldSearchMissesJob,
  deleteOldSessionsJob,
  deleteOldSurveyAnswersJob,
  remindOfDraftsJob,
  removeAbandonedFilesJob,
} from './retention/retention-jobs.ts';

/** Everything that is done after a commit or by the clock: each job with its verb. */
function jobList(ctx: Context): readonly JobHandler[] {
  return [
    handle(
      checkAttachmentJob,
      (given) => checkAttachment(ctx, { id: given.municipalityId }, given.attachmentId),
      2,
    ),
    handle(makeReceiptJob, async (given) => {
      const place = await getMunicipality(ctx, given.municipalityId);
      const { errandId, completionId } = given;
      if (completionId === undefined) await makeReceipt(ctx, place, errandId);
      else await makeCompletionReceipt(ctx, place, errandId, completionId);
      await indexErrand(ctx, { id: given.municipalityId }, given.errandId);
    }),
    handle(indexErrandJob, (given) => indexErrand(ctx, { id: given.municipalityId }, given.errandId)),
    handle(makeDecisionDocumentJob, async (given) =>
      makeDecisionDocument(ctx, await getMunicipality(ctx, given.municipalityId), given.decisionId),
    ),
    handle(
      sendMailJob,
      async (given) => {
        const from = await getMunicipality(ctx, given.municipalityId);
        const address = addressOfHost(ctx.config, from.hosts[0] ?? '');
        await sendNotice(ctx, { ...from, address }, given.notificationId, (tx, notice) =>
          noteReceiptSent(tx, from, notice),
        );
      },
      2,
    ),
    handle(publishPlannedJob, () => forEachMunicipality(ctx, (place) => publishPlanned(ctx, place))),
    handle(endOverdueSessionsJob, () => forEachMunicipality(ctx, (place) => endOverdueSessions(ctx, place))),
    handle(forgetReportsJob, () => forEachMunicipality(ctx, (place) => forgetReports(ctx, place))),
    handle(deleteOldSignInsJob, () => forEachMunicipality(ctx, (place) => deleteOldSignIns(ctx, place))),
    handle(remindOfDraftsJob, () => forEachMunicipality(ctx, (place) => remindOfDrafts(ctx, place))),
    handle(deleteExpiredDraftsJob, () =>
      forEachMunicipality(ctx, (place) => deleteExpiredDrafts(ctx, place)),
    ),
    handle(remindOfCompletionsJob, () =>
      forEachMunicipality(ctx, (place) => remindOfCompletions(ctx, place)),
    ),
    handle(tendSigningsJob, () => forEachMunicipality(ctx, (place) => tendSignings(ctx, place))),
    handle(deleteOldSessionsJob, () => forEachMunicipality(ctx, (place) => deleteOldSessions(ctx, place))),
    handle(keepAuditHeadsJob, () => forEachMunicipality(ctx, (place) => keepAuditHead(ctx, place))),
    handle(deleteOldSearchMissesJob, () =>
      forEachMunicipality(ctx, (place) => deleteOldSearchMisses(ctx, place)),
    ),
    handle(deleteOldSurveyAnswersJob, () =>
      forEachMunicipality(ctx, (place) => deleteOldSurveyAnswers(ctx, place)),
    ),
    handle(deleteForgottenPeopleJob, () =>
      forEachMunicipality(ctx, (place) => deleteForgottenPeople(ctx, place)),
    ),
    handle(carryOutRemovalsJob, () => forEachMunicipality(ctx, (place) => carryOutRemovals(ctx, place))),
    handle(removeAbandonedFilesJob, async () => {
      await forEachMunicipality(ctx, (place) => removeAbandonedFiles(ctx, place));
      await removeStrayUploads(ctx, await listMunicipalities(ctx));
    }),
  ];
}

/** Takes on all jobs in this process, until the context is closed. */
export async function startJobs(ctx: Context): Promise<void> {
  await ctx.jobs.work(jobList(ctx));
}
