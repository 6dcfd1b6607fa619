import type { Comparison, Condition, Expression } from '../definition.ts';
import { canonicalJson } from '../answers/canonical-json.ts';

type Constant = string | number | boolean;

/** One thing that must hold: about what an expression gives, or about something that cannot be looked into. */
export type Literal =
  | { readonly about: string; readonly question: string | undefined; readonly must: Demand }
  | { readonly opaque: string; readonly holds: boolean };

export type Demand =
  | { readonly is: 'empty' | 'filled' }
  | { readonly is: 'compared'; readonly sign: Comparison; readonly to: Constant };

/** Literals that must hold together. */
export type Term = readonly Literal[];

const MOST_TERMS = 128;

/** A condition as alternatives of which one must hold; nothing when there are too many to look through. */
export function termsOf(condition: Condition, positive = true): readonly Term[] | undefined {
  if ('not' in condition) return termsOf(condition.not, !positive);
  if ('all' in condition) return positive ? together(condition.all, true) : either(condition.all, false);
  if ('any' in condition) return positive ? either(condition.any, true) : together(condition.any, false);
  if ('compare' in condition) {
    const { compare, left, right } = condition;
    if ('value' in right) return comparedTo(left, compare, right.value, positive);
    if ('value' in left) return comparedTo(right, MIRRORED[compare], left.value, positive);
  }
  if ('in' in condition) {
    const { in: value, items } = condition;
    if (positive) return items.flatMap((item) => comparedTo(value, '=', item, true));
    return [
      [demand(value, { is: 'empty' })],
      items.map((to) => demand(value, { is: 'compared', sign: '!=', to })),
    ];
  }
  if ('empty' in condition) return [[demand(condition.empty, { is: positive ? 'empty' : 'filled' })]];
  return [[{ opaque: canonicalJson(condition), holds: positive }]];
}

const MIRRORED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
const OPPOSITE = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function comparedTo(value: Expression, sign: Comparison, to: Constant, positive: boolean): readonly Term[] {
  if (positive) return [[demand(value, { is: 'compared', sign, to })]];
  // A comparison with something empty is false, so its opposite holds then too.
  return [[demand(value, { is: 'empty' })], [demand(value, { is: 'compared', sign: OPPOSITE[sign], to })]];
}

const demand = (value: Expression, must: Demand): Literal => ({
  about: canonicalJson(value),
  question: 'answer' in value && value.part === undefined ? value.answer : undefined,
  must,
});

function either(conditions: readonly Condition[], positive: boolean): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (const condition of conditions) {
    const some = termsOf(condition, positive);
    if (!some) return undefined;
    terms.push(...some);
  }
  return terms.length <= MOST_TERMS ? terms : undefined;
}

function together(conditions: readonly Condition[], positive: boolean): readonly Term[] | undefined {
  let terms: readonly Term[] | undefined = [[]];
  for (const condition of conditions) terms = combine(terms, termsOf(condition, positive));
  return terms;
}

/** Both must hold: every alternative of one with every alternative of the other. */
export function combine(
  one: readonly Term[] | undefined,
  other: readonly Term[] | undefined,
): readonly Term[] | undefined {
  if (!one || !other || one.length * other.length > MOST_TERMS) return undefined;
  return one.flatMap((term) => other.map((more) => [...term, ...more]));
}
