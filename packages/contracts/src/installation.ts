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

/** What a short name and a host name look like: the browser says so before it asks. */
export const municipalityPatterns = [
  ['slug', '^[a-z][a-z0-9-]{1,39}$'],
  ['host', '^[a-z0-9-]+(\\.[a-z0-9-]+)+$'],
] as const;
const [[, slugPattern], [, hostPattern]] = municipalityPatterns;

const Line = z.string().trim().min(1).max(200);

/** A municipality to be made, with whoever administers it from the beginning. */
export const NewMunicipality = z.strictObject({
  /** Its short name, in the names of files; never changes. */
  slug: z.string().regex(new RegExp(slugPattern)),
  name: Line,
  /** The host name its pages are reached at. */
  host: z.string().max(200).regex(new RegExp(hostPattern)),
  /** Where the municipality is reached; it changes the rest itself. */
  email: z.email().max(200),
  /** Signs in at the staff's provider with this address. */
  administrator: z.strictObject({ name: Line, email: z.email().max(200) }),
});
export type NewMunicipality = z.infer<typeof NewMunicipality>;

/** A running server knows of it at once, others within ten seconds. What is taken is a field of `validation_failed`: `slug`, `host`. */
export const createMunicipalityEndpoint = endpoint({
  method: 'POST',
  path: '/api/installation/create-municipality',
  summary: 'For the operator: a new municipality, with careful settings and its first administrator',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({ token: Token, municipality: NewMunicipality }),
  /** Where its staff sign in. */
  reply: z.object({ address: z.string() }),
  errors: ['forbidden', 'sign_in_unavailable'],
});
