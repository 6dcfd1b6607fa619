import type { ContactField, ContactQuestion } from '../definition.ts';
import { readPersonalNumber } from '../swedish/personal-number.ts';
import { addressInWords } from './address.ts';
import { fieldFaults, missingParts } from './fields.ts';
import type { QuestionType, Surrounding } from './question-type.ts';
import { partOf } from './written.ts';

const ALL: readonly ContactField[] = ['name', 'personalNumber', 'address', 'email', 'phone'];
const ADDRESS = ['street', 'postcode', 'city'];

const partsOf = (question: ContactQuestion): readonly string[] =>
  (question.fields ?? ALL).flatMap((field) => (field === 'address' ? ADDRESS : [field]));

/** Whoever has no Swedish number is not asked for their own. */
const demandedOf = (question: ContactQuestion, { withoutNumber }: Surrounding): readonly string[] =>
  partsOf(question).filter((part) => part !== 'personalNumber' || !question.prefill || !withoutNumber);

/** A private person's contact details. */
export const contact: QuestionType<ContactQuestion> = {
  shape: (question) => ({ kind: 'parts', parts: partsOf(question) }),
  parts: ['name', 'personalNumber', ...ADDRESS, 'email', 'phone'],
  read: (question, raw) =>
    partsOf(question).every((part) => partOf(raw, part))
      ? partsOf(question)
          .map((part) => partOf(raw, part))
          .join(', ')
      : undefined,
  readPart(_question, raw, part, today) {
    const typed = partOf(raw, part);
    if (part !== 'personalNumber') return typed || undefined;
    const reading = readPersonalNumber(typed, today);
    return reading.ok ? reading.number.digits : undefined;
  },
  missing: (question, raw, surrounding) => missingParts(demandedOf(question, surrounding), raw, surrounding),
  faults: (question, raw, surrounding) => fieldFaults(partsOf(question), raw, surrounding),
  inWords: (_question, raw) =>
    [
      partOf(raw, 'name'),
      partOf(raw, 'personalNumber'),
      addressInWords(raw),
      partOf(raw, 'email'),
      partOf(raw, 'phone'),
    ]
      .filter(Boolean)
      .join(', '),
};
