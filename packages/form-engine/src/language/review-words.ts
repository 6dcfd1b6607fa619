import { withoutMarks } from '../marks/without-marks.ts';
import type { LanguageFinding } from './language-finding.ts';
import { officialese } from './officialese.ts';
import { reviewLinks } from './review-links.ts';
import type { PlacedText } from './texts-of.ts';

const LONGEST_SENTENCE = 25;

/** What is hard to read in one Swedish text. */
export function reviewWords({ text, path, kind, marked = false }: PlacedText): readonly LanguageFinding[] {
  const sv = text.sv ?? '';
  if (sv.trim() === '') return [];
  return [
    ...longSentences(marked ? withoutMarks(sv) : sv, path),
    ...wordsOfOffice(sv, path),
    ...capitals(sv, path, kind),
    ...clickHere(sv, path),
    ...onlySeen(sv, path),
    ...(marked ? reviewLinks(text, path) : []),
  ];
}

function longSentences(sv: string, path: string): readonly LanguageFinding[] {
  return sv
    .split(/[.!?:](?=\s|$)|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence) > LONGEST_SENTENCE)
    .map((sentence) => ({
      severity: 'warning',
      code: 'long_sentence',
      path,
      message: `Meningen har ${wordsIn(sentence)} ord: ”${shortened(sentence)}”. Dela den i två.`,
    }));
}

const wordsIn = (sentence: string): number => sentence.split(/\s+/u).filter(Boolean).length;
const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`);

function wordsOfOffice(sv: string, path: string): readonly LanguageFinding[] {
  return officialese.flatMap(({ find, shown, instead, simply }): readonly LanguageFinding[] => {
    const plainer = sv.replaceAll(find, (found) => likeCase(found, instead));
    if (plainer === sv) return [];
    const message = `”${shown}” är krångligt. ${simply ? `Skriv ”${instead}”` : `Skriv hellre: ${instead}`}.`;
    const fix = { label: `Skriv ”${instead}”`, edits: [{ path: `${path}.sv`, value: plainer }] };
    return [{ severity: 'warning', code: 'officialese', path, message, ...(simply && { fix }) }];
  });
}

const likeCase = (found: string, instead: string): string =>
  /^\p{Lu}/u.test(found) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;

/** Two words or more in a row, or a whole name, in capitals. Short names of authorities and forms are let be. */
function capitals(sv: string, path: string, kind: PlacedText['kind']): readonly LanguageFinding[] {
  const letters = sv.replaceAll(/[^\p{L}]/gu, '');
  const whole = kind === 'name' && letters.length > 5 && letters === letters.toUpperCase();
  const run = /\b\p{Lu}{4,}(?:[\s-]+\p{Lu}{3,})+/u.exec(sv) ?? /(?<!\p{L})\p{Lu}{7,}(?!\p{L})/u.exec(sv);
  if (!whole && !run) return [];
  const message = 'Ord med bara stora bokstäver är svåra att läsa, och läses ibland upp bokstav för bokstav.';
  const lower = whole ? sv.charAt(0).toUpperCase() + sv.slice(1).toLowerCase() : undefined;
  const fix = { label: 'Skriv med små bokstäver', edits: [{ path: `${path}.sv`, value: lower }] };
  return [{ severity: 'warning', code: 'capitals', path, message, ...(lower !== undefined && { fix }) }];
}

function clickHere(sv: string, path: string): readonly LanguageFinding[] {
  if (!/(?<!\p{L})(?:klicka|tryck|läs mer|se) här(?!\p{L})/iu.test(sv)) return [];
  const message =
    '”Klicka här” säger inget för den som hör sidan uppläst. Skriv vart länken eller knappen leder.';
  return [{ severity: 'warning', code: 'click_here', path, message }];
}

/** Parts of a page, as they are called. */
const parts = '(?:knapp|ruta|fält|länk|lista|meny|kolumn|text|rad|pil|stjärn)\\p{L}*';
const onlySeenWays = [
  new RegExp(`(?<!\\p{L})${parts} (?:\\p{L}+ ){0,2}till (?:höger|vänster)(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:röda?|gröna?|blåa?|gula?|gråa?|runda?) ${parts}`, 'iu'),
];

/** What is pointed out by its colour or place alone (WCAG 2.2, 1.3.3). */
function onlySeen(sv: string, path: string): readonly LanguageFinding[] {
  const found = onlySeenWays.map((way) => way.exec(sv)?.[0]).find(Boolean);
  if (found === undefined) return [];
  const message = `”${found}” hjälper bara den som ser sidan. Skriv vad det heter i stället för hur det ser ut eller var det står.`;
  return [{ severity: 'warning', code: 'sensory', path, message }];
}
