import { z } from 'zod';
import { endpoint } from './endpoint.ts';

export const AttachmentState = z.enum(['uploading', 'checking', 'clean', 'refused']);
/** Why a file was refused; a sentence each in the web app. */
export const AttachmentRefusal = z.enum([
  'empty',
  'wrong-type',
  'too-large',
  'infected',
  'password-protected',
  'damaged',
  'not-scannable',
  'too-many',
]);
export type AttachmentRefusal = z.infer<typeof AttachmentRefusal>;

export const Attachment = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  kind: z.string(),
  state: AttachmentState,
  refusal: AttachmentRefusal.nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** Files travel by the tus protocol (1.0.0): POST here creates, PATCH and HEAD on the Location continue. */
export const attachmentUploadPath = '/api/attachments';
/** Metadata keys of a tus creation: `draft`, `question` (answer path), `name`, `size`. The id of the upload is the attachment's. */

export const getAttachmentEndpoint = endpoint({
  method: 'GET',
  path: '/api/attachments/:attachmentId/state',
  summary: 'How the check of an uploaded file went',
  access: 'applicant',
  keepsSessionAlive: false,
  params: z.strictObject({ attachmentId: z.uuid() }),
  reply: Attachment,
  errors: ['loa_too_low'],
});

export const deleteAttachmentEndpoint = endpoint({
  method: 'POST',
  path: '/api/attachments/:attachmentId/remove',
  summary: 'Remove a file from a draft',
  access: 'applicant',
  keepsSessionAlive: true,
  params: z.strictObject({ attachmentId: z.uuid() }),
  body: z.strictObject({}),
  reply: z.null(),
  status: 204,
  errors: ['loa_too_low'],
});
