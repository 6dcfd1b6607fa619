export { sessionEndTexts } from '../sv/session-end.ts';
