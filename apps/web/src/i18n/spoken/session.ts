export { sessionTexts } from '../sv/session.ts';
