import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import type { SigningRow } from './signing-row.ts';
import { signingText, type SigningTextContent } from './signing-text.ts';

/** What BankID takes, in bytes of UTF-8; no app shows more. */
export const longestText = 30_000;

/**
 * What is signed, in words: as much as any app here shows, and where that is more than every one of them does, what the one that takes
 * the least shows instead. Both carry the same digest, so whoever signs either signs the same.
 */
export function signingTexts(
  ctx: Context,
  municipality: Municipality,
  content: SigningTextContent,
): { whole: string; short: string | null } {
  const bounds = ctx.eids
    .offered(municipality)
    .flatMap(({ connection }) =>
      connection.way === 'redirect' ? [] : [Math.min(longestText, connection.provider.longestSignText)],
    );
  const whole = signingText(content, Math.max(...bounds, 0) || longestText);
  const least = Math.min(...bounds, longestText);
  return { whole, short: Buffer.byteLength(whole) > least ? signingText(content, least) : null };
}

type Texts = Pick<SigningRow, 'visibleText'> & { filing: Pick<SigningRow['filing'], 'shortText'> };

/** What an app that takes so many bytes is given to show. */
export function textWithin({ visibleText, filing }: Texts, longest: number): string {
  return Buffer.byteLength(visibleText) <= longest ? visibleText : (filing.shortText ?? visibleText);
}

/** Whether what was signed (base64, as sent) is one of the texts. */
export function isSignedText({ visibleText, filing }: Texts, visibleData: string | undefined): boolean {
  const texts = [visibleText, ...(filing.shortText === null ? [] : [filing.shortText])];
  return texts.some((text) => Buffer.from(text, 'utf8').toString('base64') === visibleData);
}
