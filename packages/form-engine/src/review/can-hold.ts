import type { Question } from '../definition.ts';
import type { QuestionNode } from '../evaluation/compiled-form.ts';
import type { Demand, Literal, Term } from './literal.ts';

type ById = ReadonlyMap<string, QuestionNode>;

/** Whether some answers can make a term true, as far as that can be seen; true when in doubt. */
export function canHold(term: Term, byId: ById): boolean {
  const opaque = new Map<string, boolean>();
  const about = new Map<string, Literal[]>();
  for (const literal of term) {
    if ('opaque' in literal) {
      if (opaque.get(literal.opaque) === !literal.holds) return false;
      opaque.set(literal.opaque, literal.holds);
    } else about.set(literal.about, [...(about.get(literal.about) ?? []), literal]);
  }
  return [...about.values()].every((literals) => someValueFits(literals, byId));
}

function someValueFits(literals: readonly Literal[], byId: ById): boolean {
  const demands: Demand[] = literals.flatMap((literal) => ('must' in literal ? [literal.must] : []));
  const mustBeEmpty = demands.some(({ is }) => is === 'empty');
  if (mustBeEmpty) return demands.every(({ is }) => is === 'empty');
  const compared = demands.filter((demand) => demand.is === 'compared');
  const [first] = literals;
  const question =
    first && 'question' in first && first.question ? byId.get(first.question)?.question : undefined;
  const possible = question && possibleAnswers(question);
  if (possible) return possible.some((value) => compared.every((demand) => satisfies(value, demand)));
  const exact = compared.find(({ sign }) => sign === '=');
  if (exact) return compared.every((demand) => satisfies(exact.to, demand));
  return boundsAgree(compared, question?.type === 'number' && !question.decimals);
}

type Compared = Extract<Demand, { is: 'compared' }>;

/** The answers a question can have, where they can be listed. */
export function possibleAnswers(question: Question): readonly string[] | undefined {
  if (question.type === 'yes-no') return ['yes', 'no'];
  return question.type === 'radio' || question.type === 'select'
    ? question.choices.map(({ id }) => id)
    : undefined;
}

function satisfies(value: string | number | boolean, { sign, to }: Compared): boolean {
  if (typeof value !== typeof to) return sign === '!=';
  switch (sign) {
    case '=':
      return value === to;
    case '!=':
      return value !== to;
    case '<':
      return value < to;
    case '<=':
      return value <= to;
    case '>':
      return value > to;
    default:
      return value >= to;
  }
}

/** Whether there is room between the largest lower bound and the smallest upper bound. */
function boundsAgree(compared: readonly Compared[], whole: boolean): boolean {
  const lower = compared.filter(({ sign }) => sign === '>' || sign === '>=');
  const upper = compared.filter(({ sign }) => sign === '<' || sign === '<=');
  return lower.every((low) =>
    upper.every((high) => {
      if (typeof low.to !== typeof high.to) return false;
      const strict = Number(low.sign === '>') + Number(high.sign === '<');
      if (whole && typeof low.to === 'number' && typeof high.to === 'number') {
        return (
          Math.floor(low.to) + Number(low.sign === '>') <= Math.ceil(high.to) - Number(high.sign === '<')
        );
      }
      return strict > 0 ? low.to < high.to : low.to <= high.to;
    }),
  );
}
