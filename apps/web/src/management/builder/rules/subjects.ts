import type { Choice, EServiceDefinition, Id, Question } from '@handslag/form-engine';
import { elementsOf } from '../editing/elements.ts';

/** What kind of value a question gives a rule. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'money'
  | 'date'
  | 'time'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'flag'
  | 'person'
  | 'parts'
  | 'rows'
  | 'none';

/** A question that a rule may speak of, where the rule stands. */
export type Subject = {
  readonly id: Id;
  readonly label: string;
  readonly step: string;
  readonly kind: ValueKind;
  readonly choices: readonly Choice[];
  readonly parts: readonly string[];
};

const address = ['careOf', 'street', 'postcode', 'city', 'country'];
const partsByType: Partial<Record<Question['type'], readonly string[]>> = {
  address,
  contact: ['name', 'personalNumber', ...address, 'email', 'phone'],
  'organisation-contact': ['organisationNumber', 'organisationName', 'contactName', 'email', 'phone'],
  'date-range': ['from', 'to', 'days'],
  attachments: ['count'],
  checkboxes: ['count'],
  place: ['address', 'description'],
};

export function valueKind({ type, ...question }: Question): ValueKind {
  switch (type) {
    case 'number':
      return 'number';
    case 'money':
      return 'money';
    case 'calculated':
      return 'show' in question && question.show === 'money' ? 'money' : 'number';
    case 'date':
      return 'date';
    case 'time':
      return 'time';
    case 'radio':
    case 'select':
      return 'choice';
    case 'checkboxes':
      return 'choices';
    case 'yes-no':
      return 'yes-no';
    case 'consent':
      return 'flag';
    case 'personal-number':
      return 'person';
    case 'address':
    case 'contact':
    case 'organisation-contact':
    case 'date-range':
    case 'place':
    case 'attachments':
      return 'parts';
    case 'repeating-group':
      return 'rows';
    case 'group':
    case 'information':
    case 'stop':
      return 'none';
    default:
      return 'text';
  }
}

/** The kind of value one part of a question gives. */
export function partKind(part: string): ValueKind {
  if (part === 'count' || part === 'days') return 'number';
  if (part === 'from' || part === 'to') return 'date';
  return part === 'personalNumber' ? 'person' : 'text';
}

/**
 * The questions a rule can name: those outside of rows, and in the rows it stands in itself.
 * @param owner the step or question the rule belongs to; nothing for rules of the service
 * @param rows the group on whose rows the rule looks at each, innermost last
 */
export function subjectsFor(
  definition: EServiceDefinition,
  owner: Id | null,
  rows: readonly Id[] = [],
): readonly Subject[] {
  const all = [...elementsOf(definition)].filter((element) => element.kind === 'question');
  const mine = all.find(({ id }) => id === owner);
  const within = new Set(rows);
  for (const group of mine?.groups ?? []) if (group.type === 'repeating-group') within.add(group.id);
  if (mine?.question.type === 'repeating-group' && rows.includes(mine.id)) within.add(mine.id);
  return all
    .filter(({ groups }) => groups.every((group) => group.type !== 'repeating-group' || within.has(group.id)))
    .map(({ id, question, step }) => ({
      id,
      label: question.label.sv.trim() || id,
      step: step.title.sv,
      kind: valueKind(question),
      choices: 'choices' in question ? question.choices : [],
      parts: partsByType[question.type] ?? [],
    }))
    .filter(({ id }) => id !== owner);
}
