export { overviewTexts } from '../sv/overview.ts';
