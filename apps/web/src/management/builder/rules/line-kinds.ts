import type { Comparison, Condition, Expression } from '@handslag/form-engine';
import { writeRule, type LineVerb, type RuleLine } from './rule-line.ts';
import { partKind, type Subject, type ValueKind } from './subjects.ts';

/** What a line is about, as one value of a list: `answer:skola`, `age:barnet`, `some:inkomster`, `shown:intyg`, `today`, `other`. */
export type AboutKey = string;

const comparisons: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>='];

/** The list's value for what a line is about. */
export function aboutKey(line: RuleLine): AboutKey {
  if (line.kind === 'shown') return `shown:${line.question}`;
  if (line.kind === 'rows') return `${line.verb}:${line.group}`;
  const { about } = line;
  if ('answer' in about) return `answer:${about.answer}`;
  if ('ageFrom' in about && 'answer' in about.ageFrom && about.at === undefined)
    return `age:${about.ageFrom.answer}${about.ageFrom.part === undefined ? '' : `.${about.ageFrom.part}`}`;
  if ('count' in about && about.where === undefined) return `count:${about.count}`;
  if ('today' in about) return 'today';
  return 'attribute' in about ? `attribute:${about.attribute}` : 'other';
}

/** The kind of value that is compared. */
export function kindOf(about: Expression, subjects: readonly Subject[]): ValueKind {
  if ('answer' in about) {
    if (about.part !== undefined) return partKind(about.part);
    return subjects.find(({ id }) => id === about.answer)?.kind ?? 'text';
  }
  if ('today' in about || 'addDays' in about || 'addMonths' in about) return 'date';
  if ('attribute' in about)
    return about.attribute === 'municipality.name'
      ? 'text'
      : about.attribute === 'person.age'
        ? 'number'
        : 'flag';
  if ('sum' in about) return kindOf(about.of, subjects);
  return 'value' in about && typeof about.value === 'string' ? 'text' : 'number';
}

/** What can be said of a value, the most likely first. */
export function verbsFor(kind: ValueKind): readonly LineVerb[] {
  switch (kind) {
    case 'choice':
      return ['=', '!=', 'in', 'in-not', 'answered', 'empty'];
    case 'choices':
      return ['contains', 'contains-not', 'answered', 'empty'];
    case 'yes-no':
    case 'flag':
      return ['=', '!=', 'answered', 'empty'];
    case 'text':
      return ['=', '!=', 'contains', 'contains-not', 'in', 'in-not', 'answered', 'empty'];
    case 'parts':
    case 'rows':
    case 'person':
    case 'none':
      return ['answered', 'empty'];
    default:
      return [...comparisons, 'answered', 'empty'];
  }
}

/** A value to begin with. */
export function firstValue(kind: ValueKind, subject: Subject | undefined): Expression {
  if (kind === 'choice' || kind === 'choices') return { value: subject?.choices[0]?.id ?? '' };
  if (kind === 'yes-no') return { value: 'yes' };
  if (kind === 'flag') return { value: true };
  if (kind === 'date') return { today: true };
  return { value: kind === 'text' || kind === 'time' ? '' : 0 };
}

/** A line about something, as it begins. */
export function beginLine(about: AboutKey, subjects: readonly Subject[]): Condition {
  const [kind = '', rest = ''] = about.split(/:(.*)/s);
  if (kind === 'shown') return { shown: rest };
  if (kind === 'some' || kind === 'every') {
    const where: Condition = { all: [] };
    return kind === 'some' ? { some: rest, where } : { every: rest, where };
  }
  return withVerb(expressionAbout(kind, rest), undefined, subjects);
}

function expressionAbout(kind: string, rest: string): Expression {
  if (kind === 'answer') return { answer: rest };
  if (kind === 'age') {
    const [answer = '', part] = rest.split('.');
    return { ageFrom: part === undefined ? { answer } : { answer, part } };
  }
  if (kind === 'count') return { count: rest };
  if (kind === 'attribute') return { attribute: rest };
  return kind === 'today' ? { today: true } : { add: [{ value: 0 }] };
}

/** A condition that says something of a value: what was compared with is kept where it still fits. */
export function withVerb(
  about: Expression,
  verb: LineVerb | undefined,
  subjects: readonly Subject[],
  before?: RuleLine,
): Condition {
  const kind = kindOf(about, subjects);
  const subject = 'answer' in about ? subjects.find(({ id }) => id === about.answer) : undefined;
  const [first = '='] = verbsFor(kind);
  const said = verb ?? first;
  const kept = before && 'to' in before ? before.to : undefined;
  if (said === 'answered' || said === 'empty') return writeRule({ kind: 'filled', about, verb: said });
  if (said === 'in' || said === 'in-not') {
    const items = before?.kind === 'in' ? before.items : kept && 'value' in kept ? [String(kept.value)] : [];
    return writeRule({ kind: 'in', about, verb: said, items });
  }
  const to = kept ?? firstValue(kind, subject);
  if (said === 'contains' || said === 'contains-not')
    return writeRule({ kind: 'contains', about, verb: said, to });
  return writeRule({ kind: 'compared', about, verb: said as Comparison, to });
}
