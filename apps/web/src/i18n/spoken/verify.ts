export { verifyTexts } from '../sv/verify.ts';
