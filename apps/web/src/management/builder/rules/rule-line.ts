import type { Comparison, Condition, Expression, Id } from '@handslag/form-engine';

/** Conditions as the sentences they are written in: a group of them, or one line. */
export type RuleGroup = {
  readonly kind: 'group';
  readonly how: 'all' | 'any' | 'none';
  readonly parts: readonly Condition[];
};

export type LineVerb =
  | Comparison
  | 'contains'
  | 'contains-not'
  | 'in'
  | 'in-not'
  | 'answered'
  | 'empty'
  | 'shown'
  | 'hidden'
  | 'some'
  | 'every';

/** "Skäl" "innehåller" "Lång väg": what it is about, what is said of it, and compared with what. */
export type RuleLine =
  | {
      readonly kind: 'compared';
      readonly about: Expression;
      readonly verb: Comparison;
      readonly to: Expression;
    }
  | {
      readonly kind: 'contains';
      readonly about: Expression;
      readonly verb: 'contains' | 'contains-not';
      readonly to: Expression;
    }
  | {
      readonly kind: 'in';
      readonly about: Expression;
      readonly verb: 'in' | 'in-not';
      readonly items: readonly (string | number)[];
    }
  | { readonly kind: 'filled'; readonly about: Expression; readonly verb: 'answered' | 'empty' }
  | { readonly kind: 'shown'; readonly question: Id; readonly verb: 'shown' | 'hidden' }
  | { readonly kind: 'rows'; readonly group: Id; readonly verb: 'some' | 'every'; readonly where: Condition };

export type RulePart = RuleGroup | RuleLine;

/** Any condition as it is written in the builder. Nothing is lost: `writeRule` gives a condition that means the same. */
export function readRule(condition: Condition): RulePart {
  if ('all' in condition) return { kind: 'group', how: 'all', parts: condition.all };
  if ('any' in condition) return { kind: 'group', how: 'any', parts: condition.any };
  if ('not' in condition) return readNot(condition.not);
  if ('compare' in condition)
    return { kind: 'compared', about: condition.left, verb: condition.compare, to: condition.right };
  if ('contains' in condition)
    return { kind: 'contains', about: condition.contains, verb: 'contains', to: condition.item };
  if ('in' in condition) return { kind: 'in', about: condition.in, verb: 'in', items: condition.items };
  if ('empty' in condition) return { kind: 'filled', about: condition.empty, verb: 'empty' };
  if ('shown' in condition) return { kind: 'shown', question: condition.shown, verb: 'shown' };
  return 'some' in condition
    ? { kind: 'rows', group: condition.some, verb: 'some', where: condition.where }
    : { kind: 'rows', group: condition.every, verb: 'every', where: condition.where };
}

function readNot(condition: Condition): RulePart {
  if ('any' in condition) return { kind: 'group', how: 'none', parts: condition.any };
  const part = readRule(condition);
  switch (part.kind) {
    case 'contains':
      return { ...part, verb: part.verb === 'contains' ? 'contains-not' : 'contains' };
    case 'in':
      return { ...part, verb: part.verb === 'in' ? 'in-not' : 'in' };
    case 'filled':
      return { ...part, verb: part.verb === 'empty' ? 'answered' : 'empty' };
    case 'shown':
      return { ...part, verb: part.verb === 'shown' ? 'hidden' : 'shown' };
    default:
      return { kind: 'group', how: 'none', parts: [condition] };
  }
}

/** The condition that a group or a line stands for. */
export function writeRule(part: RulePart): Condition {
  switch (part.kind) {
    case 'group':
      return part.how === 'all'
        ? { all: part.parts }
        : part.how === 'any'
          ? { any: part.parts }
          : { not: { any: part.parts } };
    case 'compared':
      return { compare: part.verb, left: part.about, right: part.to };
    case 'contains':
      return turned(part.verb === 'contains', { contains: part.about, item: part.to });
    case 'in':
      return turned(part.verb === 'in', { in: part.about, items: part.items });
    case 'filled':
      return turned(part.verb === 'empty', { empty: part.about });
    case 'shown':
      return turned(part.verb === 'shown', { shown: part.question });
    default:
      return part.verb === 'some'
        ? { some: part.group, where: part.where }
        : { every: part.group, where: part.where };
  }
}

const turned = (isSo: boolean, condition: Condition): Condition => (isSo ? condition : { not: condition });
