import { declareJob } from '../../jobs/job.ts';

/** Lets an errand be found by answers it has got since it was filed. */
export const indexErrandJob = declareJob<{ municipalityId: string; errandId: string }>({
  name: 'index-errand',
});
