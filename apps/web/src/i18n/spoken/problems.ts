import * as sv from '../sv/problems.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let problemSentences = sv.problemSentences;
export let noAnswerSentence = sv.noAnswerSentence;
export let waitSentence = sv.waitSentence;
export let supportSentence = sv.supportSentence;
speak(
  { problemSentences, noAnswerSentence, waitSentence, supportSentence },
  translations.problems,
  (words) => ({ problemSentences, noAnswerSentence, waitSentence, supportSentence } = words),
);
