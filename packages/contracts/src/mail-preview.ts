import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Language } from './municipalities.ts';

/** A service's own words in a mail, as they would reach a citizen. Example values; nothing is sent. */
export const previewMailEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/mail-preview',
  summary: 'A mail about an errand as a citizen would get it, with example values',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  body: z.strictObject({
    mail: z.enum(['received', 'updated']),
    language: Language,
    text: z.string().max(10_000),
  }),
  reply: z.object({ subject: z.string(), text: z.string() }),
  errors: [],
});
