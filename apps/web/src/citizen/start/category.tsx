import { languageNow } from '../../i18n/language.ts';
import { startTexts } from '../../i18n/spoken/start.ts';

/** The subject in the language of the page, where it is one of those most municipalities have; else as it is, in Swedish. */
export function Category({ name }: { name: string }) {
  const known = startTexts.subjects[name];
  return known ?? (languageNow() === 'sv' ? name : <span lang="sv">{name}</span>);
}

/** What a subject is sorted by. */
export const categoryInWords = (name: string): string => startTexts.subjects[name] ?? name;
