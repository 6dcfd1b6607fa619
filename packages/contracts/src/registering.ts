import { z } from 'zod';
import { AnswerChange } from './drafts.ts';
import { endpoint } from './endpoint.ts';
import { Text } from './municipalities.ts';

/** How it came to the municipality. */
export const RegistrationChannel = z.enum(['paper', 'phone', 'visit']);
export type RegistrationChannel = z.infer<typeof RegistrationChannel>;

export const listRegistrableEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/registrations/e-services',
  summary: 'Services that the account may register errands of for others',
  access: 'staff',
  permission: 'errand:register',
  keepsSessionAlive: false,
  reply: z.object({ eServices: z.array(z.object({ key: z.string(), version: z.int(), name: Text })) }),
  errors: [],
});

/**
 * What is missing must be acknowledged by path, all of it and nothing else; what is wrong must be put right. Both are told by
 * `submission_incomplete` with `details.issues`. The same key again answers the same errand.
 */
export const registerErrandEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/registrations',
  summary: 'Register what came on paper, by telephone or over the counter, for somebody else',
  access: 'staff',
  permission: 'errand:register',
  keepsSessionAlive: true,
  status: 201,
  body: z.strictObject({
    submissionKey: z.uuid(),
    eService: z.string().max(60),
    version: z.int().positive(),
    channel: RegistrationChannel,
    /** The day it came, today at the latest. */
    receivedOn: z.iso.date(),
    applicant: z.strictObject({
      /** As written; empty for someone who did not tell. */
      personalNumber: z.string().trim().max(40),
      name: z.string().trim().max(200),
      email: z.union([z.literal(''), z.email().max(254)]),
      phone: z.string().trim().max(60),
    }),
    answers: z.array(AnswerChange).max(2000),
    acknowledged: z.array(z.string().max(300)).max(2000),
    /** A mail with the number, where there is an address. */
    mailReceipt: z.boolean(),
  }),
  reply: z.object({ errandId: z.string(), registrationNumber: z.string() }),
  errors: [
    'version_changed',
    'answers_not_storable',
    'submission_incomplete',
    'submission_key_reused',
    'draft_too_large',
  ],
});
