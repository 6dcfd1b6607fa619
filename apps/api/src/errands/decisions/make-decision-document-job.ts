import { declareJob } from '../../jobs/job.ts';

/** Draws the PDF of a decision. */
export const makeDecisionDocumentJob = declareJob<{ municipalityId: string; decisionId: string }>({
  name: 'make-decision-document',
});
