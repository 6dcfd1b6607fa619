import { declareJob } from '../jobs/job.ts';

type Given = {
  municipalityId: string;
  errandId: string;
  /** The receipt of a completion of it, rather than of what was filed first. */
  completionId?: string;
};

/** Makes the PDF receipt of an errand. */
export const makeReceiptJob = declareJob<Given>({
  name: 'make-receipt',
});
