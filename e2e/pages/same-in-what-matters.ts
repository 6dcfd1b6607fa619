import type { EServiceDefinition, Question, Step } from '@handslag/form-engine';

/**
 * A form with every id named by its place, sets in one order, and without what only says the default: two forms are equal when they ask the same,
 * in the same Swedish words and under the same rules. Its translations are data beside it.
 */
export function whatMatters(definition: EServiceDefinition): unknown {
  const names = new Map<string, string>();
  definition.steps.forEach((step, index) => nameStep(step, `s${index}`, names));
  return simplify(definition, names, undefined);
}

function nameStep(step: Step, name: string, names: Map<string, string>): void {
  names.set(step.id, name);
  step.checks?.forEach(({ id }, index) => names.set(id, `${name}c${index}`));
  nameQuestions(step.questions, name, names);
}

function nameQuestions(questions: readonly Question[], inside: string, names: Map<string, string>): void {
  questions.forEach((question, index) => {
    const name = `${inside}q${index}`;
    names.set(question.id, name);
    if ('choices' in question)
      question.choices.forEach(({ id }, place) => names.set(`${question.id} ${id}`, `choice${place}`));
    if ('checks' in question) question.checks?.forEach(({ id }, place) => names.set(id, `${name}c${place}`));
    if ('questions' in question) nameQuestions(question.questions, name, names);
  });
}

const naming = new Set(['id', 'answer', 'shown', 'some', 'every', 'sum', 'count']);
const defaults: Record<string, unknown> = { required: true, decimals: 0 };

function simplify(part: unknown, names: ReadonlyMap<string, string>, asked: string | undefined): unknown {
  if (Array.isArray(part)) return part.map((one) => simplify(one, names, asked));
  if (typeof part !== 'object' || part === null) return part;
  const record = part as Record<string, unknown>;
  if (typeof record['sv'] === 'string') return record['sv'];
  const about = askedIn(record) ?? asked;
  const entries = Object.entries(record)
    .filter(([key, value]) => value !== undefined && defaults[key] !== value)
    .map(([key, value]): [string, unknown] => {
      if (key === 'choices' && Array.isArray(value))
        return [
          key,
          value.map((one: { id: string }) => simplify({ ...one, id: undefined }, names, undefined)),
        ];
      if (key === 'questions' && Array.isArray(value) && typeof value[0] === 'string')
        return [key, value.map((id: string) => names.get(id)).sort()];
      if ((key === 'fields' || key === 'accept') && Array.isArray(value)) return [key, [...value].sort()];
      if (naming.has(key) && typeof value === 'string') return [key, names.get(value) ?? value];
      if (key === 'value' && typeof value === 'string') return [key, names.get(`${about} ${value}`) ?? value];
      return [
        key,
        simplify(value, names, key === 'left' || key === 'right' || key === 'item' ? about : undefined),
      ];
    });
  return Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other)));
}

/** The question whose answer a comparison is about. */
function askedIn(rule: Record<string, unknown>): string | undefined {
  const sides = [rule['left'], rule['right'], rule['contains'], rule['in']];
  const answer = sides.find((side) => typeof side === 'object' && side !== null && 'answer' in side);
  return answer ? String((answer as { answer: string }).answer) : undefined;
}
