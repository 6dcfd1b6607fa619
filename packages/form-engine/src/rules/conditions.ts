import type { Comparison, Condition } from '../definition.ts';
import type { Test } from '../evaluation/compiled-form.ts';
import type { Value } from '../evaluation/value.ts';
import { compileExpression, rowsOf } from './expressions.ts';
import { finder, inside, refer, referToRows, type RuleSite } from './rule-site.ts';

const NEVER: Test = () => false;

/** Turns a condition into a closure, notes what it refers to, and complains of what cannot work. */
export function compileCondition(condition: Condition, site: RuleSite): Test {
  if ('compare' in condition) return compileComparison(condition, site);
  if ('all' in condition) return compileAll(compileEach('all', condition.all, site));
  if ('any' in condition) return compileAny(compileEach('any', condition.any, site));
  if ('not' in condition) {
    const test = compileCondition(condition.not, inside(site, 'not'));
    return (frame, world) => !test(frame, world);
  }
  if ('contains' in condition) return compileContains(condition, site);
  if ('in' in condition) {
    const value = compileExpression(condition.in, inside(site, 'in'));
    const items: ReadonlySet<Value> = new Set(condition.items);
    return (frame, world) => items.has(value(frame, world));
  }
  if ('empty' in condition) {
    const value = compileExpression(condition.empty, inside(site, 'empty'));
    return (frame, world) => isEmpty(value(frame, world));
  }
  if ('shown' in condition) return compileShown(condition.shown, site);
  return compileRows(condition, site);
}

const compileEach = (key: string, conditions: readonly Condition[], site: RuleSite): readonly Test[] =>
  conditions.map((condition, index) => compileCondition(condition, inside(site, `${key}[${index}]`)));

const compileAll =
  (tests: readonly Test[]): Test =>
  (frame, world) => {
    for (const test of tests) if (!test(frame, world)) return false;
    return true;
  };

const compileAny =
  (tests: readonly Test[]): Test =>
  (frame, world) => {
    for (const test of tests) if (test(frame, world)) return true;
    return false;
  };

const isEmpty = (value: Value): boolean =>
  value === undefined || value === '' || (typeof value === 'object' && value.length === 0);

function compileComparison(condition: Extract<Condition, { compare: unknown }>, site: RuleSite): Test {
  const left = compileExpression(condition.left, inside(site, 'left'));
  const right = compileExpression(condition.right, inside(site, 'right'));
  const holds = comparisons[condition.compare];
  return (frame, world) => {
    const [one, other] = [left(frame, world), right(frame, world)];
    if (isEmpty(one) || isEmpty(other)) return false;
    return typeof one === typeof other ? holds(one, other) : condition.compare === '!=';
  };
}

/** Numbers by size, texts and dates in alphabetical order, which for dates is the order of time. */
const comparisons: { readonly [Sign in Comparison]: (one: Value, other: Value) => boolean } = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': (one, other) => one! < other!,
  '<=': (one, other) => one! <= other!,
  '>': (one, other) => one! > other!,
  '>=': (one, other) => one! >= other!,
};

function compileContains(condition: Extract<Condition, { contains: unknown }>, site: RuleSite): Test {
  const whole = compileExpression(condition.contains, inside(site, 'contains'));
  const item = compileExpression(condition.item, inside(site, 'item'));
  return (frame, world) => {
    const [value, wanted] = [whole(frame, world), item(frame, world)];
    if (typeof wanted !== 'string' || wanted === '') return false;
    if (typeof value === 'string') return value.toLowerCase().includes(wanted.toLowerCase());
    return typeof value === 'object' && value.includes(wanted);
  };
}

function compileShown(id: string, site: RuleSite): Test {
  const node = refer(site, id);
  if (!node) return NEVER;
  const find = finder(site, node);
  return (frame) => find(frame).visible;
}

function compileRows(condition: Extract<Condition, { where: unknown }>, site: RuleSite): Test {
  const some = 'some' in condition;
  const target = referToRows(site, some ? condition.some : condition.every, 'where');
  if (!target) return NEVER;
  const rows = rowsOf(site, target.group);
  const test = compileCondition(condition.where, target.row);
  return some
    ? (frame, world) => rows(frame).some((row) => test(row, world))
    : (frame, world) => rows(frame).every((row) => test(row, world));
}
