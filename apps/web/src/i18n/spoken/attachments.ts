import * as sv from '../sv/attachments.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let refusalSentences = sv.refusalSentences;
export let attachmentTexts = sv.attachmentTexts;
speak(
  { refusalSentences, attachmentTexts },
  translations.attachments,
  (words) => ({ refusalSentences, attachmentTexts } = words),
);
