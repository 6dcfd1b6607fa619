import { declareJob } from '../../jobs/job.ts';

/** Services are planned to open to the minute; a missed minute is caught up the next. */
export const publishPlannedJob = declareJob({ name: 'publish-planned', cron: '* * * * *' });
