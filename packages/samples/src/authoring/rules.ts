import type { Condition, Expression, Id } from '@handslag/form-engine';

/** The answer to a question, or one part of it such as `personalNumber` of a contact. */
export const answer = (id: Id, part?: string): Expression =>
  part === undefined ? { answer: id } : { answer: id, part };

export const value = (constant: string | number | boolean): Expression => ({ value: constant });

export const today: Expression = { today: true };

export const is = (id: Id, constant: string | number | boolean): Condition => ({
  compare: '=',
  left: answer(id),
  right: value(constant),
});

export const isYes = (id: Id): Condition => is(id, 'yes');

export const isNo = (id: Id): Condition => is(id, 'no');

export const isOneOf = (id: Id, items: readonly string[]): Condition => ({ in: answer(id), items });

/** One of the chosen check boxes is this one. */
export const includes = (id: Id, choice: Id): Condition => ({ contains: answer(id), item: value(choice) });

export const isEmpty = (id: Id): Condition => ({ empty: answer(id) });

export const isAnswered = (id: Id): Condition => ({ not: isEmpty(id) });

export const all = (...conditions: Condition[]): Condition => ({ all: conditions });

export const any = (...conditions: Condition[]): Condition => ({ any: conditions });

export const not = (condition: Condition): Condition => ({ not: condition });

export const moreThan = (left: Expression, right: Expression): Condition => ({ compare: '>', left, right });

export const lessThan = (left: Expression, right: Expression): Condition => ({ compare: '<', left, right });

/**
 * A value looked up on the choice made.
 * @param otherwise what it is when the choice is not in the table
 */
export function lookUp(id: Id, table: Readonly<Record<Id, number>>, otherwise: number): Expression {
  return Object.entries(table).reduceRight<Expression>(
    (rest, [choice, result]) => ({ when: is(id, choice), then: value(result), else: rest }),
    value(otherwise),
  );
}

/** Kronor as the öre that rules calculate in. */
export const kronor = (amount: number): Expression => value(Math.round(amount * 100));
