import type { Text } from '../definition.ts';
import { isSafeAddress } from '../marks/read-marks.ts';
import type { LanguageFinding } from './language-finding.ts';

const link = /\[([^[\]\n]+)\]\(([^()\n]*)\)/g;
/** Said of any link, and so of none (WCAG 2.2, 2.4.4). */
const saysNothing = /^(?:klicka |läs(?: mer)? |se )?(?:här|hit|mer|länk(?:en)?|den här länken|läs mer)$/iu;

/** Links of a text with marks, in each of its languages: those that lead nowhere, and those that do not say where. */
export const reviewLinks = (text: Text, path: string): readonly LanguageFinding[] =>
  (['sv', 'en', 'fi'] as const).flatMap((language) => {
    const written = text[language] ?? '';
    return [...written.matchAll(link)].flatMap(([whole, words = '', to = '']) => [
      ...leadsNowhere({ written, whole, words, to: to.trim() }, `${path}.${language}`),
      ...(saysNothing.test(words.trim()) ? [unclear(words, `${path}.${language}`)] : []),
    ]);
  });

type Link = { written: string; whole: string; words: string; to: string };

function leadsNowhere({ written, whole, words, to }: Link, path: string): readonly LanguageFinding[] {
  if (isSafeAddress(to)) return [];
  const message = `Länken ”${words}” fungerar inte, så den visas som vanlig text. Skriv hela adressen, med https:// först.`;
  const meant = meantAddress(to);
  const value = meant && written.replace(whole, `[${words}](${meant})`);
  const fix = { label: `Länka till ${meant ?? ''}`, edits: [{ path, value }] };
  return [{ severity: 'warning', code: 'unsafe_link', path, message, ...(meant !== undefined && { fix }) }];
}

/** What was left out of the address, where only the beginning was. */
function meantAddress(to: string): string | undefined {
  const meant = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(to)
    ? `mailto:${to}`
    : `https://${to.replace(/^http:\/\//i, '')}`;
  return !to.includes(' ') && /^[\p{L}\d]/u.test(to) && !/^(?!http:)\w+:/i.test(to) && isSafeAddress(meant)
    ? meant
    : undefined;
}

const unclear = (words: string, path: string): LanguageFinding => ({
  severity: 'warning',
  code: 'link_words',
  path,
  message: `Länken ”${words}” säger inte vart den leder. Den som lyssnar på sidan hör ofta bara länkarna: låt orden i länken säga vad som finns där.`,
});
