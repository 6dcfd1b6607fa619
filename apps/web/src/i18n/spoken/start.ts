export { startTexts } from '../sv/start.ts';
