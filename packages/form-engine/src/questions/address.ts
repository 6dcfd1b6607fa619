import type { AnswerValue } from '../answers/answers.ts';
import type { AddressQuestion } from '../definition.ts';
import { fieldFaults, missingParts } from './fields.ts';
import type { QuestionType } from './question-type.ts';
import { partOf } from './written.ts';

const PARTS = ['careOf', 'street', 'postcode', 'city', 'country'];
const NEEDED = ['street', 'postcode', 'city'];

/** Street, postcode and city on one line, with what is known. */
export const addressInWords = (raw: AnswerValue): string =>
  [
    partOf(raw, 'careOf') && `c/o ${partOf(raw, 'careOf').replace(/^c\/o /i, '')}`,
    partOf(raw, 'street'),
    `${partOf(raw, 'postcode')} ${partOf(raw, 'city')}`.trim(),
    partOf(raw, 'country'),
  ]
    .filter(Boolean)
    .join(', ');

/** A postal address, in Sweden or, with a country, abroad. */
export const address: QuestionType<AddressQuestion> = {
  shape: () => ({ kind: 'parts', parts: PARTS }),
  parts: PARTS,
  read: (_question, raw) => (NEEDED.every((part) => partOf(raw, part)) ? addressInWords(raw) : undefined),
  readPart: (_question, raw, part) => partOf(raw, part) || undefined,
  missing: (_question, raw, surrounding) => missingParts(NEEDED, raw, surrounding),
  faults: (_question, raw, surrounding) => fieldFaults(PARTS, raw, surrounding),
  inWords: (_question, raw) => addressInWords(raw),
};
