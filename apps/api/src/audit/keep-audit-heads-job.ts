import { declareJob } from '../jobs/job.ts';

export const keepAuditHeadsJob = declareJob({ name: 'keep-audit-heads', cron: '45 * * * *' });
