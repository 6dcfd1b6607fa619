import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { NoticeFacts, NoticeTemplate } from '../notice.ts';

export type Sender = { name: string; address: string } & Pick<
  MunicipalitySettings,
  'brandColour' | 'contact'
>;
export type Wording = { subject: string; paragraphs: string[] };

/** Everything mails say, in one language: a template without words is a type error. */
export type MailWords = {
  wordings: { [T in NoticeTemplate]: (facts: NoticeFacts[T], sender: Sender) => Wording };
  hello: string;
  noReply: string;
  /** "22 november 2026" for an ISO time. */
  day: (iso: string) => string;
};
