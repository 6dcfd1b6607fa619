import { declareJob } from '../jobs/job.ts';

/** Each minute; the next run does what this one could not. */
export const endOverdueSessionsJob = declareJob({
  name: 'end-overdue-sessions',
  cron: '* * * * *',
  retries: 0,
});
