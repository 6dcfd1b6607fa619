import type { PlaceQuestion } from '../definition.ts';
import { fieldFaults } from './fields.ts';
import type { QuestionType } from './question-type.ts';
import { partOf } from './written.ts';

const PARTS = ['address', 'description'];

/** An address or a description in words; one of them is enough. */
export const place: QuestionType<PlaceQuestion> = {
  shape: () => ({ kind: 'parts', parts: PARTS }),
  parts: PARTS,
  read: (_question, raw) =>
    PARTS.map((part) => partOf(raw, part))
      .filter(Boolean)
      .join(', '),
  readPart: (_question, raw, part) => partOf(raw, part) || undefined,
  faults: (_question, raw, surrounding) => fieldFaults(['address'], raw, surrounding),
  inWords: (_question, raw) =>
    PARTS.map((part) => partOf(raw, part))
      .filter(Boolean)
      .join(', '),
};
