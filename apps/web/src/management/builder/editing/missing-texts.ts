import type { Language } from '@handslag/form-engine';

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
