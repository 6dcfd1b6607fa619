import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Language, Text } from './municipalities.ts';

const Title = z.strictObject({
  sv: z.string().trim().min(1).max(150),
  en: z.string().trim().min(1).max(150).optional(),
  fi: z.string().trim().min(1).max(150).optional(),
});

/** A form to print and send on paper (blankett). */
export const PaperForm = z.object({
  id: z.string(),
  title: Text,
  category: z.string(),
  /** What the document itself is written in. */
  language: Language,
  /** In bytes. */
  size: z.int(),
  pages: z.int(),
  /** The e-service that does the same, by its key. */
  eService: z.string().nullable(),
});
export type PaperForm = z.infer<typeof PaperForm>;

export const ManagedPaperForm = PaperForm.extend({ published: z.boolean(), sha256: z.string() });
export type ManagedPaperForm = z.infer<typeof ManagedPaperForm>;

const Described = {
  title: Title,
  category: z.string().trim().min(1).max(80),
  language: Language,
  eService: z.string().max(60).nullable(),
  published: z.boolean(),
};

/** Bytes of a file at most; in the request they are written as base64. */
export const mostBytesOfPaperForm = 10_000_000;
const mostOfFile = Math.ceil(mostBytesOfPaperForm / 3) * 4;
const params = z.strictObject({ paperFormId: z.uuid() });
const Managed = z.object({ paperForms: z.array(ManagedPaperForm), categories: z.array(z.string()) });

export const listPaperFormsEndpoint = endpoint({
  method: 'GET',
  path: '/api/paper-forms',
  summary: 'The forms to print that the municipality offers, in its order',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: z.object({ paperForms: z.array(PaperForm) }),
  errors: [],
});

/** A PDF that the browser opens itself. Only what has passed the checks of files is ever here. */
export const paperFormFilePath = '/api/paper-forms/:paperFormId/file';

export const listManagedPaperFormsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/paper-forms',
  summary: 'All forms to print, published or not, and the categories of services and forms',
  access: 'staff',
  permission: 'settings:edit',
  keepsSessionAlive: true,
  reply: Managed,
  errors: [],
});

/** `attachment_refused` with the reason where the file is not a PDF that everyone can open safely. */
export const addPaperFormEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/paper-forms',
  summary: 'Add a form to print; its file is checked before anything is kept',
  access: 'staff',
  permission: 'settings:edit',
  keepsSessionAlive: true,
  body: z.strictObject({ ...Described, file: z.string().max(mostOfFile).meta({ format: 'base64' }) }),
  reply: Managed,
  errors: ['attachment_refused'],
});

export const changePaperFormEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/management/paper-forms/:paperFormId',
  summary: 'Change what is said of a form to print',
  access: 'staff',
  permission: 'settings:edit',
  keepsSessionAlive: true,
  params,
  body: z.strictObject(Described).partial(),
  reply: Managed,
  errors: [],
});

export const orderPaperFormsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/management/paper-forms/order',
  summary: 'The order to show them in: all their ids',
  access: 'staff',
  permission: 'settings:edit',
  keepsSessionAlive: true,
  body: z.strictObject({ ids: z.array(z.uuid()).max(500) }),
  reply: Managed,
  errors: ['work_changed'],
});

export const removePaperFormEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/management/paper-forms/:paperFormId',
  summary: 'Take a form to print away, with its file',
  access: 'staff',
  permission: 'settings:edit',
  keepsSessionAlive: true,
  params,
  reply: Managed,
  errors: [],
});
