export { refusalSentences, attachmentTexts } from '../sv/attachments.ts';
