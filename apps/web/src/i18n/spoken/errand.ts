export { errandTexts } from '../sv/errand.ts';
