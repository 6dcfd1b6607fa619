import type { followUpTexts as sv } from '../sv/follow-up.ts';

export const followUpTexts: typeof sv = {
  title: 'Follow a case',
  lead: 'For you who sent something in without signing in. You got the number and the code when you sent it in.',
  number: 'Case number',
  numberHint: 'Letters, year and number, for example AB-2026-00123',
  code: 'Code',
  numberMissing: 'Enter the case number.',
  codeMissing: 'Enter the code.',
  show: 'Show the case',
  showing: 'The case is loading …',
  another: 'Follow another case',
};
