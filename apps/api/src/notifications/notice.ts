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
  errandId: string | null;
  /** One mail for each key, however many times it is asked for. */
  dedupeKey: string;
  facts: Record<string, string>;
};
