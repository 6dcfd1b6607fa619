import { z } from 'zod';
import { Draft, Reviewed } from './drafts.ts';
import { endpoint } from './endpoint.ts';
import { ErrandParams } from './errands.ts';
import { HandledErrand } from './handling.ts';

const CompletionParams = z.strictObject({ errandId: z.uuid(), completionId: z.uuid() });

/** The status becomes one that waits for the applicant, who is told by mail; nothing of the reason stands in the mail. */
export const requestCompletionEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/completions',
  summary: 'Ask the applicant to put right or add to some of the answers, with a reason and a last day',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({
    revision: z.int(),
    /** Ids of questions of the filed form, see `askable`. */
    questions: z.array(z.string().max(60)).min(1).max(200),
    reason: z.string().trim().min(1).max(4000),
    dueOn: z.iso.date(),
  }),
  reply: HandledErrand,
  errors: ['errand_changed', 'completion_open_already', 'completion_not_possible', 'errand_closed'],
});

export const withdrawCompletionEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/completions/:completionId/withdraw',
  summary: 'Take back a request that is not answered; the errand goes back to the status it had',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  params: CompletionParams,
  body: z.strictObject({ revision: z.int() }),
  reply: HandledErrand,
  errors: ['errand_changed', 'completion_not_open'],
});

/** A working copy of the answers, kept and saved like any draft, in which only what is asked for may be changed. */
export const openCompletionEndpoint = endpoint({
  method: 'POST',
  path: '/api/errands/:errandId/completion',
  summary: 'Begin, or go on, answering a request for completion of an errand of mine',
  access: 'citizen',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({}),
  reply: Draft,
  errors: ['loa_too_low', 'completion_not_open'],
});

/** One intent has one `submissionKey`; sent again it answers the same. */
export const sendCompletionEndpoint = endpoint({
  method: 'POST',
  path: '/api/errands/:errandId/completion/submit',
  summary:
    'Send exactly the answers that were reviewed; they stand from now on, what was filed before is kept',
  access: 'citizen',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: Reviewed.extend({ draftId: z.uuid() }),
  reply: z.object({ errandId: z.string(), registrationNumber: z.string() }),
  errors: [
    'loa_too_low',
    'completion_not_open',
    'draft_gone',
    'review_outdated',
    'submission_incomplete',
    'submission_key_reused',
    'attachments_not_ready',
  ],
});
