import type { SummaryRowJson } from '@handslag/contracts/errands';
import type { ReceiptContent } from './receipt-content.ts';

type Fact = { label: string; value: string };
type Row = Fact | { label: string; rows: Row[] };

/** What the template draws: ready texts in the order they stand. */
export type ReceiptPage = {
  language: 'sv';
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

const labels = {
  registrationNumber: 'Ärendenummer',
  errand: 'ärende',
  page: 'Sida',
  of: 'av',
  whatNow: 'Vad händer nu?',
  whatYouSent: 'Det här skickade du in',
  attachments: 'Bilagor',
  proof: 'Så kan kvittensen kontrolleras',
  checksum: 'SHA-256:',
  contact: 'Kontakt',
  signatures: 'Underskrifter',
};

const receivedFormat = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm',
});
const dateFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' });

/** 1 234 567 → "1,2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString('sv-SE', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

function rowOf(row: SummaryRowJson): Row {
  return row.kind === 'group'
    ? { label: row.label, rows: (row.rows ?? []).map(rowOf) }
    : { label: row.label, value: row.value || '–' };
}

function factsOf(content: ReceiptContent): Fact[] {
  const { applicant } = content;
  return [
    { label: 'Kom in till kommunen', value: receivedFormat.format(content.receivedAt) },
    { label: 'E-tjänst', value: content.eService },
    {
      label: 'Inskickat av',
      value: applicant
        ? `${applicant.name}${applicant.maskedNumber ? `, ${applicant.maskedNumber}` : ''}\n${applicant.signedInWith}`
        : 'Utan inloggning',
    },
    { label: 'Handläggningstid', value: content.processingTime },
    ...(content.expectedBy
      ? [
          {
            label: 'Beräknat svar senast',
            value: dateFormat.format(new Date(`${content.expectedBy}T00:00:00Z`)),
          },
        ]
      : []),
  ];
}

function signatureOf({
  name,
  maskedNumber,
  signedAt,
  eid,
  reference,
  digest,
}: ReceiptContent['signatures'][number]): ReceiptPage['signatures'][number] {
  return {
    title:
      name === null
        ? 'Undertecknat av en person med skyddad identitet'
        : `Undertecknat av ${name}${maskedNumber ? ` (${maskedNumber})` : ''}`,
    facts: [
      { label: 'Tid', value: receivedFormat.format(signedAt) },
      { label: 'E-legitimation', value: eid },
      { label: 'Referens', value: reference },
    ],
    checksum: digest,
  };
}

/** Puts the receipt into words, in the order it is read. */
export function receiptPage(content: ReceiptContent): ReceiptPage {
  const { municipality } = content;
  const { contact } = municipality;
  return {
    language: 'sv',
    title: 'Kvittens',
    description: `Kvittens ${content.registrationNumber}: ${content.eService}`,
    municipality: municipality.name,
    brandColour: municipality.brandColour,
    markAlt: `${municipality.name}, märke`,
    eService: content.eService,
    registrationNumber: content.registrationNumber,
    facts: factsOf(content),
    simulated: content.applicant?.simulated
      ? 'Simulerad e-legitimation: inloggningen gjordes i ett testläge och bevisar inte vem som skickade in.'
      : null,
    whatNow: content.whatNow,
    steps: content.steps
      .filter((step) => step.rows.length > 0)
      .map((step) => ({ title: step.title, rows: step.rows.map(rowOf) })),
    attachments: content.attachments.map((file) => ({
      name: file.name,
      size: sizeInWords(file.size),
      question: file.question,
      checksum: file.sha256,
    })),
    proof:
      'Kommunen har sparat dina svar precis som de står här. Kontrollsumman räknas ut av svaren. Om ett enda tecken ändras blir den en annan. Vem som helst kan kontrollera att kvittensen är utfärdad här och oförändrad.',
    checksum: content.answersHash,
    signatures: content.signatures.map(signatureOf),
    signed:
      'Underskrifterna gäller svaren och bilagorna i den här kvittensen. Bevisen sparas tillsammans med ärendet.',
    verify: [
      { label: 'Kontrollera på', value: content.verifyAt },
      { label: 'Kontrollkod', value: content.code },
    ],
    contact: [
      { label: 'Kommun', value: contact.organisation },
      { label: 'E-post', value: contact.email },
      { label: 'Telefon', value: contact.phone },
      { label: 'Besöksadress', value: contact.visitingAddress },
      ...(contact.openingHours ? [{ label: 'Öppettider', value: contact.openingHours }] : []),
    ],
    labels,
  };
}
