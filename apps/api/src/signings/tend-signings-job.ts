import { declareJob } from '../jobs/job.ts';

/** Requests lapse at midnight and are reminded of at moments of their own; a missed hour is caught up the next. */
export const tendSigningsJob = declareJob({ name: 'tend-signings', cron: '10 * * * *' });
