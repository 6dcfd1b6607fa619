import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import type { Language } from '@handslag/contracts/municipalities';
import { readableText } from '../submissions/readable-text.ts';
import { signingWords } from './signing-words.ts';

/** What stands in the text that is signed. */
export type SigningTextContent = {
  language: Language;
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
  const whole = textWith(content, answerLines(content), content.attachments.length);
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  const short = textWith(content, shortLines(content, content.steps), mostFilesInShort);
  return Buffer.byteLength(short) <= mostBytes ? short : textWith(content, shortLines(content, []), 0);
}

function textWith(content: SigningTextContent, answers: readonly string[], files: number): string {
  const { municipality, eService, reference, date, several, attachments, digest } = content;
  const words = signingWords[content.language];
  const listed = attachments.slice(0, files);
  const left = attachments.length - listed.length;
  const lines = [
    municipality,
    eService,
    '',
    `${words.reference}: ${reference}`,
    `${words.date}: ${date}`,
    '',
    words.whatTitle,
    words.what(municipality),
    ...(several ? [words.whenAll] : []),
    '',
    ...answers,
    ...(attachments.length > 0 ? [words.attachments, ...listed.map(fileLine)] : []),
    ...(left > 0 ? [words.moreFiles(left, listed.length > 0)] : []),
    ...(attachments.length > 0 ? [''] : []),
    words.checksum,
    `SHA-256: ${groups(digest, 8)} …`,
  ];
  return readableLines(lines);
}

/** The answers as they stand in a text that shows them. */
export function answersAsSigned(steps: readonly SummaryStepJson[], language: Language): string {
  return readableLines(answerLines({ steps, language }));
}

/** The answers in such a text, which stand between what the signature means and the files. */
export function answersWithin(text: string, several: boolean, files: number): string {
  const before = 9 + Number(several);
  const after = (files > 0 ? files + 2 : 0) + 2;
  return text.split('\n').slice(before, -after).join('\n');
}

const readableLines = (lines: readonly string[]): string =>
  lines.map((line) => readableText(line).replaceAll('\n', ' ')).join('\n');

const fileLine = ({ name, sha256 }: { name: string; sha256: string }): string =>
  `- ${oneLine(name)} (SHA-256 ${groups(sha256, 4)} …)`;

function answerLines({ steps, language }: Pick<SigningTextContent, 'steps' | 'language'>): string[] {
  return steps
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows }) => [
      title.toLocaleUpperCase(language),
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

function shortLines({ language }: SigningTextContent, steps: readonly SummaryStepJson[]): string[] {
  const { answers, tooLong } = signingWords[language];
  return [
    answers,
    tooLong,
    ...steps.filter(({ rows }) => rows.length > 0).map(({ title }) => `- ${oneLine(title)}`),
    '',
  ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');
