import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { product } from './product.ts';

type Mail = { to: string; subject: string; text: string };

/** The mails in the development folder that mention these words, decoded. */
export function mailsWith(words: string): Mail[] {
  // The folder comes with the first mail.
  if (!existsSync(product.mailFolder)) return [];
  return readdirSync(product.mailFolder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => decoded(readFileSync(join(product.mailFolder, name), 'utf8')))
    .filter(({ subject, text }) => `${subject} ${text}`.includes(words));
}

function decoded(source: string): Mail {
  const [head = '', ...body] = source.split(/\r?\n\r?\n/);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const text = body.join('\n\n').replaceAll(/=\r?\n/g, '');
  return { to: header('to'), subject: words(header('subject')), text: quotedPrintable(text) };
}

/** Encoded words (RFC 2047); the space between two of them is no part of the text. */
function words(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
