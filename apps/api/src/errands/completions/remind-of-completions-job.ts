import { declareJob } from '../../jobs/job.ts';

/** In the morning, so that whoever is reminded has the day before them. */
export const remindOfCompletionsJob = declareJob({ name: 'remind-of-completions', cron: '10 8 * * *' });
