import type { OrganisationContactQuestion } from '../definition.ts';
import { readOrganisationNumber } from '../swedish/organisation-number.ts';
import { fieldFaults, missingParts } from './fields.ts';
import type { QuestionType } from './question-type.ts';
import { partOf } from './written.ts';

const PARTS = ['organisationNumber', 'organisationName', 'contactName', 'email', 'phone'];

/** A company or association and whom to reach there. */
export const organisationContact: QuestionType<OrganisationContactQuestion> = {
  shape: () => ({ kind: 'parts', parts: PARTS }),
  parts: PARTS,
  read: (_question, raw) =>
    PARTS.every((part) => partOf(raw, part)) ? PARTS.map((part) => partOf(raw, part)).join(', ') : undefined,
  readPart(_question, raw, part, today) {
    const typed = partOf(raw, part);
    if (part !== 'organisationNumber') return typed || undefined;
    const reading = readOrganisationNumber(typed, today);
    return reading.ok ? reading.digits : undefined;
  },
  missing: (_question, raw, surrounding) => missingParts(PARTS, raw, surrounding),
  faults: (_question, raw, surrounding) => fieldFaults(PARTS, raw, surrounding),
  inWords: (_question, raw) =>
    PARTS.map((part) => partOf(raw, part))
      .filter(Boolean)
      .join(', '),
};
