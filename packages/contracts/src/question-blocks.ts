import { z } from 'zod';
import type { Question } from '@handslag/form-engine';
import { anObject } from './builder.ts';
import { endpoint } from './endpoint.ts';

export const QuestionBlock = z.object({
  id: z.string(),
  name: z.string(),
  questions: z.array(
    z.custom<Question>(anObject).meta({ type: 'object', description: 'A question of the form engine' }),
  ),
  savedAt: z.string(),
});
export type QuestionBlock = z.infer<typeof QuestionBlock>;

export const listQuestionBlocksEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/question-blocks',
  summary: 'Questions kept to be used again',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  reply: z.object({ blocks: z.array(QuestionBlock) }),
  errors: [],
});

export const saveQuestionBlockEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/question-blocks',
  summary: 'Keep questions to use again',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    questions: z.array(QuestionBlock.shape.questions.element).min(1).max(100),
  }),
  reply: QuestionBlock,
  status: 201,
  errors: [],
});

export const deleteQuestionBlockEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/management/question-blocks/:blockId',
  summary: 'Keep them no longer; services that use them are not changed',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  params: z.strictObject({ blockId: z.uuid() }),
  reply: z.object({}),
  errors: [],
});
