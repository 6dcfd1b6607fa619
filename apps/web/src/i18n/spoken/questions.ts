import * as sv from '../sv/questions.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let questionsOn = sv.questionsOn;
export let questionsTexts = sv.questionsTexts;
speak(
  { questionsOn, questionsTexts },
  translations.questions,
  (words) => ({ questionsOn, questionsTexts } = words),
);
