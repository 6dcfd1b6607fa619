import { municipalityPatterns, type NewMunicipality } from '@handslag/contracts/installation';
import { operatorTexts as texts } from '../../i18n/sv/operator.ts';
import { looksLikeEmail } from '../settings/looks-like-email.ts';

type Mistake = { id: string; sentence: string };

/** Where each part of a municipality stands in the form, in its order, and what is said when the contract does not take it. */
const sentences: Record<string, string> = {
  name: texts.nameMissing,
  slug: texts.slugWrong,
  host: texts.hostWrong,
  email: texts.emailWrong,
  'administrator.name': texts.adminNameMissing,
  'administrator.email': texts.adminEmailWrong,
};
const taken: Record<string, string> = { slug: texts.slugTaken, host: texts.hostTaken };

/** What is wrong with a municipality to be made, by the patterns the API demands. */
export function checkMunicipality({ slug, name, host, email, administrator }: NewMunicipality): Mistake[] {
  const fits = { slug, host };
  const wrong = [
    ...municipalityPatterns.flatMap(([part, pattern]) =>
      new RegExp(pattern).test(fits[part]) ? [] : [part],
    ),
    ...(name === '' ? ['name'] : []),
    ...(looksLikeEmail(email) ? [] : ['email']),
    ...(administrator.name === '' ? ['administrator.name'] : []),
    ...(looksLikeEmail(administrator.email) ? [] : ['administrator.email']),
  ];
  return Object.keys(sentences).flatMap((path) =>
    wrong.includes(path) ? mistakeAt(path, sentences[path]) : [],
  );
}

/** What the API would not take: what another municipality has. */
export function takenByAnother(paths: readonly string[]): Mistake[] {
  return paths.flatMap((path) => mistakeAt(path, taken[path]));
}

function mistakeAt(path: string, sentence: string | undefined): Mistake[] {
  return sentence === undefined ? [] : [{ id: `new-${path.replace('.', '-')}`, sentence }];
}
