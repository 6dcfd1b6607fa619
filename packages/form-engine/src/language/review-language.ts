import type { EServiceDefinition, Language } from '../definition.ts';
import { reviewKind } from './review-kind.ts';
import { reviewHelp, reviewName } from './review-labels.ts';
import type { LanguageFinding } from './language-finding.ts';
import { reviewWords } from './review-words.ts';
import { placesOf, type PlacedText, textsOfQuestion, textsOfStep } from './texts-of.ts';

const languageNames: { readonly [L in Language]: string } = { sv: 'svenska', en: 'engelska', fi: 'finska' };

/**
 * Looks for what makes a form hard to read or to use: long sentences, words of officialdom, names that say nothing, what only
 * those who see can follow, texts that are missing in a language, questions another type would ask better.
 * @param languages those the municipality offers; where texts are missing in one of them, that is said once, with the place of the first
 */
export function reviewLanguage(
  definition: EServiceDefinition,
  languages: readonly Language[] = ['sv'],
): readonly LanguageFinding[] {
  const findings: LanguageFinding[] = [];
  const all: PlacedText[] = [];
  for (const place of placesOf(definition)) {
    const { path, question } = place;
    const texts = question ? textsOfQuestion(question, path) : textsOfStep(place.step, path);
    for (const placed of texts) {
      if (placed.kind === 'name') findings.push(...reviewName(placed));
      findings.push(...reviewWords(placed));
    }
    all.push(...texts);
    if (question) findings.push(...reviewHelp(question, path), ...reviewKind(question, path));
  }
  return [...findings, ...languages.flatMap((language) => missingIn(language, all))];
}

function missingIn(language: Language, texts: readonly PlacedText[]): readonly LanguageFinding[] {
  const missing = texts.filter(({ text }) => text.sv && !text[language]);
  const [first] = missing;
  if (language === 'sv' || !first) return [];
  const count = missing.length === 1 ? 'En text' : `${missing.length} texter`;
  const message = `${count} saknas på ${languageNames[language]}. Där visas svenskan i stället.`;
  return [{ severity: 'warning', code: 'missing_language', path: first.path, message }];
}
