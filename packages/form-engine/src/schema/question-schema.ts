import { z } from 'zod';
import type { Question } from '../definition.ts';
import { ConditionSchema, ExpressionSchema, IdSchema } from './rule-schema.ts';

export const TextSchema = z.strictObject({
  sv: z.string().trim().min(1).max(10_000),
  en: z.string().max(10_000).optional(),
  fi: z.string().max(10_000).optional(),
});

export const CheckSchema = z.strictObject({
  id: IdSchema,
  questions: z.array(IdSchema).min(1).max(50).readonly(),
  invalidWhen: ConditionSchema,
  message: TextSchema,
});

const ChoiceSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  help: TextSchema.optional(),
  exclusive: z.boolean().optional(),
  availableWhen: ConditionSchema.optional(),
});

const asked = {
  id: IdSchema,
  label: TextSchema,
  help: TextSchema.optional(),
  details: TextSchema.optional(),
  required: z.union([z.boolean(), ConditionSchema]).optional(),
  visibleWhen: ConditionSchema.optional(),
  requiredLater: z.boolean().optional(),
  sensitive: z.boolean().optional(),
};
const limits = { min: ExpressionSchema.optional(), max: ExpressionSchema.optional() };
const lengths = {
  minLength: z.int().min(0).max(10_000).optional(),
  maxLength: z.int().min(1).max(10_000).optional(),
};
const choices = z.array(ChoiceSchema).min(1).max(1000).readonly();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const count = z.int().min(0).max(200);

const question: z.ZodType<Question> = z.lazy(() => QuestionSchema);
const questions = z.array(question).min(1).max(500).readonly();

const kind = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(name), ...asked, ...shape });

export const QuestionSchema: z.ZodType<Question> = z.discriminatedUnion('type', [
  kind('text', {
    ...lengths,
    mask: z.string().min(1).max(60).optional(),
    autocomplete: z.string().max(60).optional(),
  }),
  kind('long-text', lengths),
  kind('number', { ...limits, decimals: z.int().min(0).max(6).optional(), unit: TextSchema.optional() }),
  kind('money', limits),
  kind('date', { ...limits, birthDate: z.boolean().optional() }),
  kind('date-range', { ...limits, maxDays: z.int().min(1).max(40_000).optional() }),
  kind('time', { min: clock.optional(), max: clock.optional() }),
  kind('email', {}),
  kind('phone', {}),
  kind('yes-no', {}),
  kind('radio', { choices }),
  kind('select', { choices, defaultChoice: IdSchema.optional() }),
  kind('checkboxes', { choices, min: count.optional(), max: count.optional() }),
  kind('personal-number', { accept: z.enum(['personal', 'coordination', 'both']).optional() }),
  kind('organisation-number', {}),
  kind('address', {}),
  kind('contact', {
    prefill: z.boolean().optional(),
    fields: z
      .array(z.enum(['name', 'personalNumber', 'address', 'email', 'phone']))
      .min(1)
      .max(5)
      .readonly()
      .optional(),
  }),
  kind('organisation-contact', {}),
  kind('attachments', {
    accept: z
      .array(z.enum(['pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'odt', 'txt']))
      .min(1)
      .max(8)
      .readonly(),
    maxBytes: z.int().min(1).max(1_000_000_000),
    min: count.optional(),
    max: z.int().min(1).max(50),
  }),
  kind('group', { questions }),
  kind('repeating-group', {
    questions,
    rowName: TextSchema,
    minRows: count.optional(),
    maxRows: z.int().min(1).max(200).optional(),
    checks: z.array(CheckSchema).max(50).readonly().optional(),
  }),
  kind('calculated', {
    value: ExpressionSchema,
    show: z.enum(['number', 'money']),
    decimals: z.int().min(0).max(6).optional(),
    unit: TextSchema.optional(),
  }),
  kind('information', { text: TextSchema, tone: z.enum(['neutral', 'warning']).optional() }),
  kind('stop', { text: TextSchema }),
  kind('consent', { text: TextSchema, statement: TextSchema }),
  kind('place', {}),
]);
