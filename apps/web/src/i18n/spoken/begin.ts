export { beginTexts } from '../sv/begin.ts';
