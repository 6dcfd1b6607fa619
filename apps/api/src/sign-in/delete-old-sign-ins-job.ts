import { declareJob } from '../jobs/job.ts';

export const deleteOldSignInsJob = declareJob({ name: 'delete-old-sign-ins', cron: '20 3 * * *' });
