import type { OrganisationNumberQuestion } from '../definition.ts';
import { readOrganisationNumber, showOrganisationNumber } from '../swedish/organisation-number.ts';
import { organisationNumberFaults } from './fields.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** An organisation number, or a sole trader's personal number; rules see digits. */
export const organisationNumber: QuestionType<OrganisationNumberQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read(_question, raw, today) {
    const reading = readOrganisationNumber(asText(raw), today);
    return reading.ok ? reading.digits : undefined;
  },
  faults: (_question, raw, { name, say, today }) => organisationNumberFaults(asText(raw), name, say, today),
  inWords(_question, raw) {
    const digits = asText(raw).replaceAll(/[\s-]/gu, '');
    return /^\d{10}$/.test(digits) ? showOrganisationNumber(digits) : asText(raw);
  },
};
