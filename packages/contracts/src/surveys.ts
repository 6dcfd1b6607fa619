import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const Mark = z.int().min(1).max(5);

export const answerSurveyEndpoint = endpoint({
  method: 'POST',
  path: '/api/surveys',
  summary:
    'What someone thought of filling in an errand of theirs, once. Kept without who it was or which errand',
  access: 'applicant',
  keepsSessionAlive: true,
  body: z.strictObject({
    errandId: z.uuid(),
    /** 1 (very hard) to 5 (very easy). */
    ease: Mark,
    /** 1 (understood nothing) to 5 (understood all). */
    clarity: Mark.nullable(),
    comment: z.string().trim().max(1000),
  }),
  /** False where the errand has been answered about before: then nothing is kept. */
  reply: z.object({ kept: z.boolean() }),
  errors: [],
});
