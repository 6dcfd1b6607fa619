import type { Id, Language } from '@handslag/form-engine';
import { elementsOf, type Element } from './elements.ts';
import type { WorkInHand } from './work-state.ts';

/** How many texts of a work have no words in a language: everything that has Swedish ones. */
export function missingTexts(part: unknown, language: Exclude<Language, 'sv'>): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + missingTexts(one, language), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const record = part as Record<string, unknown>;
  if (typeof record['sv'] === 'string') {
    const translated = record[language];
    return record['sv'].trim() !== '' && (typeof translated !== 'string' || translated.trim() === '') ? 1 : 0;
  }
  return Object.values(record).reduce<number>((sum, one) => sum + missingTexts(one, language), 0);
}

/** Those of a step or question itself, not of the questions in it. */
export function missingIn(element: Element, language: Exclude<Language, 'sv'>): number {
  const owner = element.kind === 'step' ? element.step : element.question;
  return missingTexts('questions' in owner ? { ...owner, questions: [] } : owner, language);
}

/** Where the next text is to translate: a step or question after the selected one, else from the top, else a setting. */
export function nextMissing(
  { definition, settings }: WorkInHand,
  language: Exclude<Language, 'sv'>,
  selected: Id | null,
): { readonly id: Id } | { readonly setting: string } | null {
  const all = [...elementsOf(definition)];
  const from = all.findIndex(({ id }) => id === selected) + 1;
  const next = [...all.slice(from), ...all.slice(0, from)].find(
    (element) => missingIn(element, language) > 0,
  );
  if (next) return { id: next.id };
  const setting = Object.entries(settings).find(([, value]) => missingTexts(value, language) > 0);
  return setting ? { setting: setting[0] } : null;
}

/** A form with every text in one language; in Swedish where the words are missing. */
export function inOneLanguage<Part>(part: Part, language: Language): Part {
  return language === 'sv' ? part : (translated(part, language) as Part);
}

function translated(part: unknown, language: Language): unknown {
  if (Array.isArray(part)) return part.map((one) => translated(one, language));
  if (typeof part !== 'object' || part === null) return part;
  const record = part as Record<string, unknown>;
  if (typeof record['sv'] === 'string') return { sv: record[language] || record['sv'] };
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, translated(one, language)]));
}
