import { declareJob } from '../jobs/job.ts';

/** In the morning, so that whoever is reminded has the day before them. */
export const remindOfDraftsJob = declareJob({ name: 'remind-of-drafts', cron: '0 8 * * *' });
/** Drafts end at midnight; a missed night is caught up the hour after. */
export const deleteExpiredDraftsJob = declareJob({ name: 'delete-expired-drafts', cron: '5 * * * *' });
export const deleteOldSessionsJob = declareJob({ name: 'delete-old-sessions', cron: '20 3 * * *' });
export const deleteOldSearchMissesJob = declareJob({ name: 'delete-old-search-misses', cron: '25 3 * * *' });
export const deleteOldSurveyAnswersJob = declareJob({
  name: 'delete-old-survey-answers',
  cron: '30 3 * * *',
});
/** After the night's sessions have gone. */
export const deleteForgottenPeopleJob = declareJob({ name: 'delete-forgotten-people', cron: '35 3 * * *' });
/** Every hour: what is decided waits a day, not for a night. */
export const carryOutRemovalsJob = declareJob({ name: 'carry-out-removals', cron: '50 * * * *' });
export const removeAbandonedFilesJob = declareJob({ name: 'remove-abandoned-files', cron: '*/15 * * * *' });
