export { rowTexts } from '../sv/rows.ts';
