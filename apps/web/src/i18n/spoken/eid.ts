export {
  anyEid,
  eidWords,
  eidSentence,
  messageIn,
  chooseEidTexts,
  waitingTexts,
  failedTexts,
  issuerInWords,
  eidTestTexts,
} from '../sv/eid.ts';
export type { EidWords, Purpose } from '../sv/eid.ts';
