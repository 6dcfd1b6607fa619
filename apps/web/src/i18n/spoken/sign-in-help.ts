import * as sv from '../sv/sign-in-help.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let problemsWith = sv.problemsWith;
export let signInHelpTexts = sv.signInHelpTexts;
speak(
  { problemsWith, signInHelpTexts },
  translations.signInHelp,
  (words) => ({ problemsWith, signInHelpTexts } = words),
);
