import type { EServiceDefinition, Id } from '../definition.ts';
import { isDate } from '../swedish/calendar.ts';

/** What the rules ask of a question: at these values, or round them, the form takes another way. */
export type Interest = {
  readonly numbers: Set<number>;
  readonly texts: Set<string>;
  readonly dates: Set<string>;
  /** Whole years. */
  readonly ages: Set<number>;
  /** From today. */
  readonly days: Set<number>;
};

export type Interests = {
  readonly of: (id: Id) => Interest | undefined;
  readonly ofAttribute: (name: string) => Interest | undefined;
};

/** Looks through every rule of a form for the constants that answers are compared with. */
export function findInterests(definition: EServiceDefinition): Interests {
  const found = new Map<string, Interest>();
  const interestIn = (name: string): Interest => {
    const known = found.get(name) ?? {
      numbers: new Set(),
      texts: new Set(),
      dates: new Set(),
      ages: new Set(),
      days: new Set(),
    };
    found.set(name, known);
    return known;
  };
  for (const rule of rulesIn(definition)) {
    for (const [side, constant] of comparisonsIn(rule)) {
      for (const { name, way } of namesIn(side, 'plain')) note(interestIn(name), way, constant);
    }
  }
  return { of: (id) => found.get(`answer ${id}`), ofAttribute: (name) => found.get(`attribute ${name}`) };
}

type Way = 'plain' | 'age' | 'days';
type Constant = string | number | boolean;
type Rule = { readonly [key: string]: unknown };

function* rulesIn(value: unknown): Generator<Rule> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Rule;
  for (const inner of Object.values(value)) yield* rulesIn(inner);
}

function* comparisonsIn(rule: Rule): Generator<readonly [unknown, Constant]> {
  if ('compare' in rule) {
    for (const [side, other] of [
      [rule.left, rule.right],
      [rule.right, rule.left],
    ]) {
      for (const constant of constantsIn(other)) yield [side, constant];
    }
  }
  if ('in' in rule && Array.isArray(rule.items)) {
    for (const item of rule.items as unknown[]) if (isConstant(item)) yield [rule.in, item];
  }
  if ('contains' in rule) for (const item of constantsIn(rule.item)) yield [rule.contains, item];
}

const isConstant = (value: unknown): value is Constant =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The constants of a side: a value, or how far from today it is. */
function* constantsIn(side: unknown): Generator<Constant> {
  if (typeof side !== 'object' || side === null) return;
  if ('value' in side && isConstant(side.value)) yield side.value;
  if ('today' in side) yield 0;
  if ('addDays' in side && Array.isArray(side.addDays)) yield Number(side.addDays[1]);
  if ('addMonths' in side && Array.isArray(side.addMonths))
    yield Math.round(Number(side.addMonths[1]) * 30.44);
}

/** What a side is about, and whether it is its age or its distance in days that counts. */
function* namesIn(side: unknown, way: Way): Generator<{ name: string; way: Way }> {
  if (typeof side !== 'object' || side === null) return;
  if ('answer' in side) yield { name: `answer ${String(side.answer)}`, way };
  if ('attribute' in side) yield { name: `attribute ${String(side.attribute)}`, way };
  if ('count' in side) yield { name: `answer ${String(side.count)}`, way };
  for (const [key, inner] of Object.entries(side)) {
    const further = key === 'ageFrom' ? 'age' : key === 'daysBetween' ? 'days' : way;
    for (const part of Array.isArray(inner) ? inner : [inner]) yield* namesIn(part, further);
  }
}

function note(interest: Interest, way: Way, constant: Constant): void {
  if (typeof constant === 'string') (isDate(constant) ? interest.dates : interest.texts).add(constant);
  else if (typeof constant === 'number') {
    if (way === 'age') interest.ages.add(constant);
    else if (way === 'days') interest.days.add(constant);
    else {
      interest.numbers.add(constant);
      interest.days.add(constant);
    }
  }
}
