export { personalDataTexts } from '../sv/about.ts';
