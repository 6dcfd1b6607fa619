export { followUpTexts } from '../sv/follow-up.ts';
