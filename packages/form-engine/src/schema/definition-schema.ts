import { z } from 'zod';
import type { EServiceDefinition } from '../definition.ts';
import { CheckSchema, QuestionSchema, TextSchema } from './question-schema.ts';
import { ConditionSchema, IdSchema } from './rule-schema.ts';

const StepSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  description: TextSchema.optional(),
  visibleWhen: ConditionSchema.optional(),
  questions: z.array(QuestionSchema).min(1).max(5000).readonly(),
  checks: z.array(CheckSchema).max(200).readonly().optional(),
});

/** The shape of a whole definition; references between its parts are looked after by `compile`. */
export const EServiceDefinitionSchema: z.ZodType<EServiceDefinition> = z.strictObject({
  format: z.literal(1),
  steps: z.array(StepSchema).min(1).max(200).readonly(),
});
