import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** What the operator has set as OPERATOR_TOKEN. Travels in the body: bodies are written in no log. */
const Token = z.string().min(1).max(200);

export const InstallationState = z.object({
  /** Whether the database answers and has every migration. */
  ready: z.boolean(),
  /** Swedish sentences on what makes the database unfit; none when it is fit. */
  unsafe: z.array(z.string()),
  /** Seconds since this process started, and the memory it holds in bytes. */
  upSeconds: z.int(),
  memory: z.int(),
  municipalities: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      hosts: z.array(z.string()),
      errands: z.int(),
      openErrands: z.int(),
      activeAccounts: z.int(),
      openSessions: z.int(),
      /** Mails that could not be sent. */
      failedMails: z.int(),
    }),
  ),
  queues: z.array(
    z.object({
      name: z.string(),
      waiting: z.int(),
      active: z.int(),
      failed: z.int(),
      /** When the oldest that waits was due. */
      oldestDue: z.string().nullable(),
    }),
  ),
  /** The newest hundred that have been given up. */
  failedJobs: z.array(
    z.object({
      id: z.string(),
      queue: z.string(),
      municipality: z.string().nullable(),
      attempts: z.int(),
      failedAt: z.string().nullable(),
    }),
  ),
});
export type InstallationState = z.infer<typeof InstallationState>;

/** Answered on the installation's own host, and only where OPERATOR_TOKEN is set; otherwise there is no such page. */
export const getInstallationEndpoint = endpoint({
  method: 'POST',
  path: '/api/installation',
  summary: 'For the operator: every municipality, how the installation is, and what waits in its queues',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({ token: Token }),
  reply: InstallationState,
  errors: ['forbidden'],
});

export const retryJobEndpoint = endpoint({
  method: 'POST',
  path: '/api/installation/retry-job',
  summary: 'For the operator: a job that has been given up is tried again',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({ token: Token, queue: z.string().max(100), job: z.uuid() }),
  reply: z.object({ retried: z.boolean() }),
  errors: ['forbidden'],
});
