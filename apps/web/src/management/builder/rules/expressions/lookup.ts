import type { Expression, Id } from '@handslag/form-engine';

/** A value looked up on the choice made in a question: a table instead of rules inside rules. */
export type Lookup = {
  readonly question: Id;
  readonly rows: readonly { readonly choice: string; readonly value: number }[];
  readonly otherwise: number;
};

/** Reads nested "when the answer is x, then n" as a table. Nothing where it is anything else. */
export function readLookup(expression: Expression): Lookup | undefined {
  const rows: { choice: string; value: number }[] = [];
  let question: Id | undefined;
  let rest = expression;
  while ('when' in rest) {
    const { when, then: result } = rest;
    if (
      !('compare' in when) ||
      when.compare !== '=' ||
      !('answer' in when.left) ||
      when.left.part !== undefined
    )
      return undefined;
    if (question !== undefined && question !== when.left.answer) return undefined;
    if (!('value' in when.right) || typeof when.right.value !== 'string') return undefined;
    if (!('value' in result) || typeof result.value !== 'number') return undefined;
    question = when.left.answer;
    rows.push({ choice: when.right.value, value: result.value });
    rest = rest.else;
  }
  if (question === undefined || !('value' in rest) || typeof rest.value !== 'number') return undefined;
  return { question, rows, otherwise: rest.value };
}

export const writeLookup = ({ question, rows, otherwise }: Lookup): Expression =>
  rows.reduceRight<Expression>(
    (rest, { choice, value }) => ({
      when: { compare: '=', left: { answer: question }, right: { value: choice } },
      then: { value },
      else: rest,
    }),
    { value: otherwise },
  );
