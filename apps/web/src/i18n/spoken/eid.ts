import * as sv from '../sv/eid.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export type { EidWords, Purpose } from '../sv/eid.ts';

export let anyEid = sv.anyEid;
export let eidWords = sv.eidWords;
export let eidSentence = sv.eidSentence;
export let messageIn = sv.messageIn;
export let chooseEidTexts = sv.chooseEidTexts;
export let waitingTexts = sv.waitingTexts;
export let failedTexts = sv.failedTexts;
export let issuerInWords = sv.issuerInWords;
export let eidTestTexts = sv.eidTestTexts;
speak(
  {
    anyEid,
    eidWords,
    eidSentence,
    messageIn,
    chooseEidTexts,
    waitingTexts,
    failedTexts,
    issuerInWords,
    eidTestTexts,
  },
  translations.eid,
  (words) =>
    ({
      anyEid,
      eidWords,
      eidSentence,
      messageIn,
      chooseEidTexts,
      waitingTexts,
      failedTexts,
      issuerInWords,
      eidTestTexts,
    } = words),
);
