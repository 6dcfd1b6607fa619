import type { YesNoQuestion } from '../definition.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import type { QuestionType } from './question-type.ts';
import { asText } from './written.ts';

/** Rules see 'yes' or 'no'. */
export const yesNo: QuestionType<YesNoQuestion> = {
  shape: () => ({ kind: 'text', longest: 100 }),
  parts: [],
  read: (_question, raw) => (raw === 'yes' || raw === 'no' ? raw : undefined),
  missing: (_question, _raw, { name, say }) => [{ code: 'missing', message: say.chooseOne(name) }],
  faults: (_question, raw, { name, say }) =>
    raw === 'yes' || raw === 'no' ? [] : [{ code: 'not_available', message: say.chooseOne(name) }],
  inWords(_question, raw, language) {
    const say = sentencesIn(language);
    if (raw === 'yes') return say.yes;
    return raw === 'no' ? say.no : asText(raw);
  },
};
