import { declareJob } from '../jobs/job.ts';

/** Each minute; the next run does what this one could not. */
export const forgetReportsJob = declareJob({ name: 'forget-reports', cron: '* * * * *', retries: 0 });
