import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';

/** What stands in the text that is signed. */
export type SigningTextContent = {
  municipality: string;
  eService: string;
  reference: string;
  /** In words. */
  date: string;
  several: boolean;
  steps: readonly SummaryStepJson[];
  attachments: readonly { name: string; sha256: string }[];
  digest: string;
};

const mostFilesInShort = 60;
const groups = (hex: string, count: number): string =>
  (hex.slice(0, count * 4).match(/.{4}/g) ?? []).join(' ');

/**
 * What the app shows, in at most so many bytes: whose form it is, what the signature means, the readable answers, the files, and the beginning of the digest.
 * Where the answers do not fit, the headings and the files stand for them.
 */
export function signingText(content: SigningTextContent, mostBytes: number): string {
  const whole = textWith(content, answerLines(content.steps), content.attachments.length);
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  const short = textWith(content, shortLines(content.steps), mostFilesInShort);
  return Buffer.byteLength(short) <= mostBytes ? short : textWith(content, shortLines([]), 0);
}

function textWith(content: SigningTextContent, answers: readonly string[], files: number): string {
  const { municipality, eService, reference, date, several, attachments, digest } = content;
  const listed = attachments.slice(0, files);
  const left = attachments.length - listed.length;
  const lines = [
    municipality,
    eService,
    '',
    `Referens: ${reference}`,
    `Datum: ${date}`,
    '',
    'VAD DU SKRIVER UNDER',
    `Med underskriften intygar du att du har läst det som står här, att uppgifterna stämmer och att du vill lämna in dem till ${municipality}.`,
    ...(several ? ['De lämnas in när alla har skrivit under.'] : []),
    '',
    ...answers,
    ...(attachments.length > 0 ? ['BILAGOR', ...listed.map(fileLine)] : []),
    ...(left > 0
      ? [`${listed.length > 0 ? 'och ' : ''}${left} bilagor${listed.length > 0 ? ' till' : ''}`]
      : []),
    ...(attachments.length > 0 ? [''] : []),
    'KONTROLLSUMMA',
    `SHA-256: ${groups(digest, 8)} …`,
  ];
  return lines.map(readable).join('\n');
}

const fileLine = ({ name, sha256 }: { name: string; sha256: string }): string =>
  `- ${oneLine(name)} (SHA-256 ${groups(sha256, 4)} …)`;

function answerLines(steps: readonly SummaryStepJson[]): string[] {
  return steps
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows }) => [
      title.toLocaleUpperCase('sv'),
      ...rows.flatMap((row) => rowLines(row, '')),
      '',
    ]);
}

function rowLines({ label, value, kind, rows = [] }: SummaryRowJson, indent: string): string[] {
  if (kind === 'group')
    return [`${indent}${oneLine(label)}`, ...rows.flatMap((row) => rowLines(row, `${indent}  `))];
  const [first = '', ...rest] = (value || '–').split('\n');
  return [`${indent}${oneLine(label)}: ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}

function shortLines(steps: readonly SummaryStepJson[]): string[] {
  return [
    'SVAREN',
    'Svaren är för långa för att visas här. Du har läst dem i e-tjänsten, och kontrollsumman nedan gäller dem alla.',
    ...steps.filter(({ rows }) => rows.length > 0).map(({ title }) => `- ${oneLine(title)}`),
    '',
  ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** Nothing may hide or turn round what stands beside it. */
function readable(line: string): string {
  return line.replaceAll(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '').toWellFormed();
}
