import { declareJob } from '../jobs/job.ts';

/** Looks into a file that has arrived. */
export const checkAttachmentJob = declareJob<{ municipalityId: string; attachmentId: string }>({
  name: 'check-attachment',
  expireInSeconds: 900,
});
