import type { EServiceSettings } from '@handslag/contracts/e-services';
import { fillMailTags } from '@handslag/contracts/mails/mail-tags';
import type { Language, MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { NoticeTemplate } from './notice.ts';

export type OwnWords = NonNullable<EServiceSettings['mailTexts']>;
type Wording = { subject: string; paragraphs: string[] };
type From = { name: string } & Pick<MunicipalitySettings, 'contact'>;

/** The mails a service may put in its own words. */
const theirs: Partial<Record<NoticeTemplate, keyof OwnWords>> = {
  'errand-received': 'received',
  'errand-updated': 'updated',
};

/**
 * A mail with the service's own words where the platform says what has happened. The subject stays, and so do the way to the errand
 * and what it says of answering: without them one could not tell that the mail is real.
 */
export function inOwnWords(
  wording: Wording,
  {
    template,
    own,
    facts,
    from: { name, contact },
    language,
    day,
  }: {
    template: NoticeTemplate;
    own: OwnWords;
    facts: object;
    from: From;
    language: Language;
    day: (iso: string) => string;
  },
): Wording {
  const which = theirs[template];
  // Where the service has not said it in the reader's language, the platform says it: nobody gets a mail in two.
  const text = which && own[which]?.[language]?.trim();
  if (!text) return wording;
  const known = facts as { registrationNumber?: string; receivedAt?: string };
  const said = fillMailTags(text, {
    ärendenummer: known.registrationNumber ?? '',
    inkom: known.receivedAt === undefined ? '' : day(known.receivedAt),
    kommun: name,
    telefon: contact.phone,
    'e-post': contact.email,
  });
  return { ...wording, paragraphs: [...said.split(/\n\s*\n/), ...wording.paragraphs.slice(-1)] };
}
