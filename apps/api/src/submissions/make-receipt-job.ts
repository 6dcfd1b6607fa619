import { declareJob } from '../jobs/job.ts';

/** Makes the PDF receipt of an errand. */
export const makeReceiptJob = declareJob<{ municipalityId: string; errandId: string }>({
  name: 'make-receipt',
});
