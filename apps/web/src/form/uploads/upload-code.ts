export { Attachments } from './attachments.tsx';
export { createUploads } from './uploads.ts';
