import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EidName } from './municipalities.ts';

/** Empty means none. */
const Email = z.union([z.literal(''), z.email().max(254)]);
const Phone = z.string().trim().max(30);

/** Kinds of notices that one may do without. */
const NoticeGroup = z.enum(['updates', 'completion-reminders', 'draft-reminders']);
export type NoticeGroup = z.infer<typeof NoticeGroup>;
/** Ways to get notices besides by mail. */
const NoticeChannel = z.enum(['sms', 'mailbox']);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

export const MyData = z.object({
  name: z.string(),
  /** ÅÅÅÅMMDD-****; null for a person without a Swedish number. */
  maskedNumber: z.string().nullable(),
  /** ISO 3166 alpha-2, for a person with a Foreign eID. */
  country: z.string().nullable(),
  email: z.string(),
  phone: z.string(),
  knownSince: z.string(),
  /** Where the person is signed in now, this session first. */
  sessions: z.array(
    z.object({ startedAt: z.string(), lastActiveAt: z.string(), eid: EidName, here: z.boolean() }),
  ),
  drafts: z.int(),
  errands: z.int(),
  notices: z.object({
    muted: z.array(NoticeGroup),
    channels: z.array(NoticeChannel),
    /** What this installation can send besides mail, to this person. */
    offered: z.array(NoticeChannel),
  }),
});
export type MyData = z.infer<typeof MyData>;

export const getMyDataEndpoint = endpoint({
  method: 'GET',
  path: '/api/my-data',
  summary: 'What the municipality knows of the one who asks',
  access: 'citizen',
  keepsSessionAlive: false,
  reply: MyData,
  errors: [],
});

export const changeContactEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/my-data',
  summary: 'Correct the contact details that forms are filled in with',
  access: 'citizen',
  keepsSessionAlive: true,
  body: z.strictObject({ email: Email, phone: Phone }),
  reply: MyData,
  errors: [],
});

/** `validation_failed` for a channel that is not offered, and for `sms` where there is no telephone number. */
export const chooseNoticesEndpoint = endpoint({
  method: 'PUT',
  path: '/api/my-data/notices',
  summary: 'Choose which notices to get and where',
  access: 'citizen',
  keepsSessionAlive: true,
  body: z.strictObject({
    muted: z.array(NoticeGroup).max(NoticeGroup.options.length),
    channels: z.array(NoticeChannel).max(NoticeChannel.options.length),
  }),
  reply: MyData,
  errors: [],
});

export const endOtherSessionsEndpoint = endpoint({
  method: 'POST',
  path: '/api/my-data/end-other-sessions',
  summary: 'Sign out everywhere but here',
  access: 'citizen',
  keepsSessionAlive: true,
  body: z.strictObject({}),
  reply: MyData,
  errors: [],
});

/** Answers application/json as an attachment: everything kept of the one who asks, by service and errand. */
export const exportMyDataPath = '/api/my-data/file';

/** The same as a PDF (application/pdf), to read and to print. */
export const printMyDataPath = '/api/my-data/file.pdf';

/** Answers text/csv: the register of processing, made of the published services. Demands `settings:edit`. */
export const exportProcessingRegisterPath = '/api/management/processing-register';
