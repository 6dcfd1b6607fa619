import type { PersonalNumberQuestion } from '../definition.ts';
import { readPersonalNumber, showPersonalNumber } from '../swedish/personal-number.ts';
import { personalNumberFaults } from './fields.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** A personal number or coordination number; rules see twelve digits. */
export const personalNumber: QuestionType<PersonalNumberQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: ['birthDate'],
  read(_question, raw, today) {
    const reading = readPersonalNumber(asText(raw), today);
    return reading.ok ? reading.number.digits : undefined;
  },
  readPart(_question, raw, _part, today) {
    const reading = readPersonalNumber(asText(raw), today);
    return reading.ok ? reading.number.birthDate : undefined;
  },
  faults({ accept = 'both' }, raw, { name, say, today }) {
    const reading = readPersonalNumber(asText(raw), today);
    if (!reading.ok) return personalNumberFaults(asText(raw), name, say, today);
    if (accept === 'both' || accept === reading.number.kind) return [];
    return [
      {
        code: 'wrong_kind',
        message: accept === 'personal' ? say.onlyPersonal(name) : say.onlyCoordination(name),
      },
    ];
  },
  // The century of a ten-digit number depends on the day it is read, so it is shown as typed.
  inWords(_question, raw) {
    const digits = asText(raw).replaceAll(/[\s-]/gu, '');
    return /^\d{12}$/.test(digits) ? showPersonalNumber(digits) : asText(raw);
  },
};
