export { supportTexts } from '../sv/support.ts';
