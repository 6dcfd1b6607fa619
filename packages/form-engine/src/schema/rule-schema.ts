import { z } from 'zod';
import type { Condition, Expression } from '../definition.ts';

export const IdSchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const DayCountSchema = z.int().min(-40_000).max(40_000);
const ConstantSchema = z.union([z.string().max(500), z.number(), z.boolean()]);

const expression: z.ZodType<Expression> = z.lazy(() => ExpressionSchema);
const condition: z.ZodType<Condition> = z.lazy(() => ConditionSchema);
const operands = z.array(expression).min(1).max(200).readonly();
const pair = z.tuple([expression, expression]).readonly();

// One branch, not two: branches that share a key would each read what lies under it, twice as often for every level.
const rowCondition = z
  .strictObject({ some: IdSchema.optional(), every: IdSchema.optional(), where: condition })
  .refine(({ some, every }) => (some === undefined) !== (every === undefined))
  .transform(({ some, every, where }): Condition =>
    some === undefined ? { every: every!, where } : { some, where },
  );

export const ConditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({ compare: z.enum(['=', '!=', '<', '<=', '>', '>=']), left: expression, right: expression }),
  z.strictObject({ all: z.array(condition).max(200).readonly() }),
  z.strictObject({ any: z.array(condition).max(200).readonly() }),
  z.strictObject({ not: condition }),
  z.strictObject({ contains: expression, item: expression }),
  z.strictObject({
    in: expression,
    items: z
      .array(z.union([z.string(), z.number()]))
      .max(1000)
      .readonly(),
  }),
  z.strictObject({ empty: expression }),
  z.strictObject({ shown: IdSchema }),
  rowCondition,
]);

export const ExpressionSchema: z.ZodType<Expression> = z.union([
  z.strictObject({ answer: IdSchema, part: z.string().max(40).optional() }),
  z.strictObject({ value: ConstantSchema }),
  z.strictObject({ today: z.literal(true) }),
  z.strictObject({ add: operands }),
  z.strictObject({ subtract: pair }),
  z.strictObject({ multiply: operands }),
  z.strictObject({ divide: pair }),
  z.strictObject({
    round: expression,
    decimals: z.int().min(0).max(6).optional(),
    step: z.number().positive().optional(),
  }),
  z.strictObject({ min: operands }),
  z.strictObject({ max: operands }),
  z.strictObject({ addDays: z.tuple([expression, DayCountSchema]).readonly() }),
  z.strictObject({ addMonths: z.tuple([expression, DayCountSchema]).readonly() }),
  z.strictObject({ daysBetween: pair }),
  z.strictObject({ ageFrom: expression, at: expression.optional() }),
  z.strictObject({ sum: IdSchema, of: expression }),
  z.strictObject({ count: IdSchema, where: condition.optional() }),
  z.strictObject({ when: condition, then: expression, else: expression }),
  z.strictObject({ attribute: z.string().min(1).max(80) }),
]);
