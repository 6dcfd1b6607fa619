import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const Mark = z.int().min(1).max(5);

export const answerSurveyEndpoint = endpoint({
  method: 'POST',
  path: '/api/surveys',
  summary: 'What someone thought of filling in a service. Kept without who it was or which errand',
  access: 'applicant',
  keepsSessionAlive: true,
  body: z.strictObject({
    eService: z.string().max(60),
    /** 1 (very hard) to 5 (very easy). */
    ease: Mark,
    /** 1 (understood nothing) to 5 (understood all). */
    clarity: Mark.nullable(),
    comment: z.string().trim().max(1000),
  }),
  reply: z.object({}),
  errors: [],
});
