import type { AnswerValue } from '../answers/answers.ts';
import type { CheckboxesQuestion } from '../definition.ts';
import { choiceInWords, isOpen } from './choices.ts';
import type { Fault, QuestionType } from './question-type.ts';

const picked = (raw: AnswerValue | undefined): readonly string[] =>
  Array.isArray(raw) ? raw.filter((item): item is string => typeof item === 'string') : [];

/** Several choices; an exclusive one stands alone. */
export const checkboxes: QuestionType<CheckboxesQuestion> = {
  shape: ({ choices }) => ({ kind: 'texts', most: choices.length + 50 }),
  parts: ['count'],
  read(question, raw, _today, open) {
    const ids = picked(raw).filter((id) => isOpen(question.choices, id, open));
    return ids.length > 0 ? ids : undefined;
  },
  readPart: (question, raw) => picked(raw).filter((id) => isOpen(question.choices, id, undefined)).length,
  missing(question, raw, { name, say, required }) {
    const ids = picked(raw);
    if (ids.length === 0) return required ? [{ code: 'missing', message: say.chooseSome(name) }] : [];
    const { min = 1, choices } = question;
    const alone = choices.some((choice) => choice.exclusive && ids.includes(choice.id));
    return ids.length < min && !alone ? [{ code: 'too_few', message: say.tooFewChoices(name, min) }] : [];
  },
  faults(question, raw, { name, say, open, language }) {
    const { choices, max } = question;
    const ids = picked(raw);
    const inWords = (id: string) => choiceInWords(choices, id, language);
    const closed = ids.find((id) => !isOpen(choices, id, open));
    if (closed !== undefined)
      return [{ code: 'not_available', message: say.notAvailable(name, inWords(closed)) }];
    const exclusive = choices.find((choice) => choice.exclusive && ids.includes(choice.id));
    const found: Fault[] = [];
    if (exclusive && ids.length > 1) {
      found.push({ code: 'not_together', message: say.alone(name, inWords(exclusive.id)) });
    } else if (max !== undefined && ids.length > max) {
      found.push({ code: 'too_many', message: say.tooManyChoices(name, max) });
    }
    return found;
  },
  inWords: (question, raw, language) =>
    question.choices
      .filter((choice) => picked(raw).includes(choice.id))
      .map((choice) => choiceInWords(question.choices, choice.id, language))
      .join(', '),
};
