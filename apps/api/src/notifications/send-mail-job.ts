import { declareJob } from '../jobs/job.ts';

/** Sends one mail of the outbox. Retried for about two days when the mail server does not answer. */
export const sendMailJob = declareJob<{ municipalityId: string; notificationId: string }>({
  name: 'send-mail',
  retries: 50,
  expireInSeconds: 120,
});
