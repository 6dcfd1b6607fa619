import type { Language } from '@handslag/contracts/municipalities';
import type { NoticeGroup } from '@handslag/contracts/privacy';

/** What a mail may tell. None of it is about the person: names, answers and services stay behind the sign-in. */
export type NoticeFacts = {
  'errand-received': ErrandFacts & { receivedAt: string };
  'errand-updated': ErrandFacts;
  'errand-decided': ErrandFacts;
  'errand-registered': ErrandFacts & { receivedAt: string };
  'completion-requested': ErrandFacts & { dueOn: string };
  'completion-reminder': ErrandFacts & { dueOn: string };
  'completion-received': ErrandFacts;
  'draft-reminder': { deleteOn: string };
  'signing-request': LinkFacts;
  'signing-reminder': LinkFacts;
  'signing-declined': { signingId: string };
  'signing-withdrawn': { signingId: string };
  'signing-lapsed': { signingId: string };
  'signing-complete': object;
  /** To the municipality itself; `email` is empty when no answer is wanted. */
  'accessibility-reported': { page: string; problem: string; email: string };
};
/** `token` opens the request once one has signed in; it is erased when the mail has gone. `lapsesOn`: YYYY-MM-DD. */
type LinkFacts = { token: string; lapsesOn: string };
type ErrandFacts = { registrationNumber: string; errandId: string; signedIn: boolean };

export type NoticeTemplate = keyof NoticeFacts;

export type Notice = {
  recipient: string;
  template: NoticeTemplate;
  /** Where no errand tells it; else Swedish. */
  language?: Language;
  errandId: string | null;
  /** One mail for each key, however many times it is asked for. */
  dedupeKey: string;
  facts: Record<string, string>;
};

/** The kinds of notices that one may do without; all others tell of what one must know. */
const groups: Partial<Record<NoticeTemplate, NoticeGroup>> = {
  'errand-updated': 'updates',
  'completion-reminder': 'completion-reminders',
  'draft-reminder': 'draft-reminders',
};

/** What turns such notices off; null for those that cannot be. */
export function groupOf(template: NoticeTemplate): NoticeGroup | null {
  return groups[template] ?? null;
}

/** Those that go to the person whose errand or draft it is, and so also to where they want them besides by mail. */
export const copiedTemplates: ReadonlySet<NoticeTemplate> = new Set([
  'errand-received',
  'errand-updated',
  'errand-registered',
  'errand-decided',
  'completion-requested',
  'completion-reminder',
  'completion-received',
  'draft-reminder',
]);
