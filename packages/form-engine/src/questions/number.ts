import type { AnswerValue } from '../answers/answers.ts';
import type { NumberQuestion } from '../definition.ts';
import { inLanguage, numberInWords } from '../messages/in-words.ts';
import { readNumber } from '../swedish/money.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** The typed number, also with its unit written out. */
function typedNumber(question: NumberQuestion, raw: AnswerValue) {
  const typed = asText(raw);
  const unit = question.unit?.sv;
  return readNumber(unit && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed);
}

/** A whole or decimal number, with decimal comma or point. */
export const number: QuestionType<NumberQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read(question, raw) {
    const typed = typedNumber(question, raw);
    return typed && typed.decimals <= (question.decimals ?? 0) ? typed.value : undefined;
  },
  faults(question, raw, { name, say, min, max, language }) {
    const typed = typedNumber(question, raw);
    const decimals = question.decimals ?? 0;
    if (!typed || typed.decimals > decimals)
      return [{ code: 'wrong_format', message: say.number(name, decimals) }];
    const inWords = (limit: number) =>
      numberInWords(limit, language) + (question.unit ? `\u00a0${inLanguage(question.unit, language)}` : '');
    if (typeof min === 'number' && typed.value < min) {
      return [{ code: 'too_small', message: say.tooSmall(name, inWords(min)) }];
    }
    if (typeof max === 'number' && typed.value > max) {
      return [{ code: 'too_large', message: say.tooLarge(name, inWords(max)) }];
    }
    return [];
  },
  inWords(question, raw, language) {
    const typed = typedNumber(question, raw);
    if (!typed) return asText(raw);
    const unit = question.unit ? `\u00a0${inLanguage(question.unit, language)}` : '';
    return numberInWords(typed.value, language) + unit;
  },
};
