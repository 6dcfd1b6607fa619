import * as sv from '../sv/signing.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let signingSentence = sv.signingSentence;
export let signingTexts = sv.signingTexts;
export let partiesTexts = sv.partiesTexts;
speak(
  { signingSentence, signingTexts, partiesTexts },
  translations.signing,
  (words) => ({ signingSentence, signingTexts, partiesTexts } = words),
);
