import type { MoneyQuestion } from '../definition.ts';
import { moneyInWords } from '../messages/in-words.ts';
import { readMoney } from '../swedish/money.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** An amount, typed in kronor, exact in öre. */
export const money: QuestionType<MoneyQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read: (_question, raw) => readMoney(asText(raw)),
  faults(_question, raw, { name, say, min, max, language }) {
    const ore = readMoney(asText(raw));
    if (ore === undefined) return [{ code: 'wrong_format', message: say.money(name) }];
    // Amounts below zero are asked for by saying so in `min`.
    const least = typeof min === 'number' ? min : 0;
    if (ore < least)
      return [{ code: 'too_small', message: say.tooSmall(name, moneyInWords(least, language)) }];
    if (typeof max === 'number' && ore > max) {
      return [{ code: 'too_large', message: say.tooLarge(name, moneyInWords(max, language)) }];
    }
    return [];
  },
  inWords(_question, raw, language) {
    const ore = readMoney(asText(raw));
    return ore === undefined ? asText(raw) : moneyInWords(ore, language);
  },
};
