export { signatureTexts } from '../sv/signature-list.ts';
