import { inLanguage } from '@handslag/form-engine';
import type { SummaryRowJson } from '@handslag/contracts/errands';
import type { Language } from '@handslag/contracts/municipalities';
import type { ReceiptContent } from './receipt-content.ts';
import { receiptWords, type ReceiptWords } from './receipt-words.ts';

type Fact = { label: string; value: string };
type Row = Fact | { label: string; rows: Row[] };

/** What the template draws: ready texts in the order they stand. */
export type ReceiptPage = {
  language: Language;
  title: string;
  description: string;
  municipality: string;
  brandColour: string;
  markAlt: string;
  eService: string;
  registrationNumber: string;
  facts: Fact[];
  simulated: string | null;
  whatNow: string[];
  steps: { title: string; rows: Row[] }[];
  attachments: { name: string; size: string; question: string; checksum: string }[];
  proof: string;
  signatures: { title: string; facts: Fact[]; checksum: string }[];
  signed: string;
  verify: Fact[];
  checksum: string;
  contact: Fact[];
  labels: Record<string, string>;
};

const locales: { readonly [L in Language]: string } = { sv: 'sv-SE', en: 'en-GB', fi: 'fi-FI' };

/** A moment in Sweden, to the second. */
const momentInWords = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Stockholm',
  }).format(at);

/** A day, YYYY-MM-DD. */
const dayInWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** 1 234 567 → "1,2 MB". */
function sizeInWords(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} byte`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(locales[language], { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

function rowOf(row: SummaryRowJson): Row {
  return row.kind === 'group'
    ? { label: row.label, rows: (row.rows ?? []).map(rowOf) }
    : { label: row.label, value: row.value || '–' };
}

function factsOf(content: ReceiptContent, words: ReceiptWords): Fact[] {
  const { applicant, language } = content;
  return [
    { label: words.arrived, value: momentInWords(content.receivedAt, language) },
    { label: words.eService, value: content.eService },
    {
      label: words.sentBy,
      value: applicant
        ? `${applicant.name}${applicant.maskedNumber ? `, ${applicant.maskedNumber}` : ''}\n${applicant.signedInWith}`
        : words.withoutSignIn,
    },
    { label: words.processingTime, value: content.processingTime },
    ...(content.expectedBy
      ? [
          {
            label: words.expectedBy,
            value: dayInWords(content.expectedBy, language),
          },
        ]
      : []),
  ];
}

function signatureOf(
  { name, maskedNumber, signedAt, eid, reference, digest }: ReceiptContent['signatures'][number],
  language: Language,
): ReceiptPage['signatures'][number] {
  const words = receiptWords[language];
  return {
    title:
      name === null
        ? words.signedByProtected
        : words.signedBy(`${name}${maskedNumber ? ` (${maskedNumber})` : ''}`),
    facts: [
      { label: words.time, value: momentInWords(signedAt, language) },
      { label: words.eid, value: eid },
      { label: words.reference, value: reference },
    ],
    checksum: digest,
  };
}

/** Puts the receipt into words, in the order it is read. */
export function receiptPage(content: ReceiptContent): ReceiptPage {
  const { municipality, language } = content;
  const words = receiptWords[language];
  const { contact } = municipality;
  return {
    language,
    title: words.title,
    description: `${words.title} ${content.registrationNumber}: ${content.eService}`,
    municipality: municipality.name,
    brandColour: municipality.brandColour,
    markAlt: words.mark(municipality.name),
    eService: content.eService,
    registrationNumber: content.registrationNumber,
    facts: factsOf(content, words),
    simulated: content.applicant?.simulated ? words.simulated : null,
    whatNow: content.whatNow,
    steps: content.steps
      .filter((step) => step.rows.length > 0)
      .map((step) => ({ title: step.title, rows: step.rows.map(rowOf) })),
    attachments: content.attachments.map((file) => ({
      name: file.name,
      size: sizeInWords(file.size, language),
      question: file.question,
      checksum: file.sha256,
    })),
    proof: words.proof,
    checksum: content.answersHash,
    signatures: content.signatures.map((signature) => signatureOf(signature, language)),
    signed: words.signed,
    verify: [
      { label: words.checkAt, value: content.verifyAt },
      { label: words.checkCode, value: content.code },
    ],
    contact: [
      { label: words.municipality, value: contact.organisation },
      { label: words.email, value: contact.email },
      { label: words.phone, value: contact.phone },
      { label: words.visit, value: contact.visitingAddress },
      ...(contact.openingHours
        ? [{ label: words.hours, value: inLanguage(contact.openingHours, language) }]
        : []),
    ],
    labels: words.labels,
  };
}
