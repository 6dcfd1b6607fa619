import type { Language } from '@handslag/contracts/municipalities';
import { mailHtml } from './mail-html.ts';
import { en } from './mail-words/en.ts';
import { fi } from './mail-words/fi.ts';
import type { MailWords, Sender } from './mail-words/mail-words.ts';
import { sv } from './mail-words/sv.ts';
import { inOwnWords, type OwnWords } from './own-words.ts';
import type { NoticeFacts, NoticeTemplate } from './notice.ts';

const words: { readonly [L in Language]: MailWords } = { sv, en, fi };

/** Subject, text and the same as HTML, of a mail; `own`: words of the service's instead of the platform's, where it has any in that language. */
export function mailText<T extends NoticeTemplate>(
  template: T,
  facts: NoticeFacts[T],
  sender: Sender,
  own: OwnWords = {},
  language: Language = 'sv',
): { subject: string; text: string; html: string } {
  const { wordings, hello, noReply, day } = words[language];
  const { subject, paragraphs } = inOwnWords(wordings[template](facts, sender), {
    template,
    own,
    facts,
    from: sender,
    language,
    day,
  });
  const { contact } = sender;
  const letter = [hello, ...paragraphs, noReply];
  const signature = [sender.name, contact.phone, contact.email].join('\n');
  const html = mailHtml({ subject, paragraphs: letter }, { ...sender, language });
  return { subject, text: `${[...letter, signature].join('\n\n')}\n`, html };
}

/** Whether there are words for a template. */
export function isTemplate(given: string): given is NoticeTemplate {
  return Object.hasOwn(sv.wordings, given);
}
