import type { z } from 'zod';
import type { Problem } from '../rules/rule-site.ts';

/** zod's issues as problems with the path in the definition and a sentence for the author. */
export const problemsOf = (
  issues: readonly z.core.$ZodIssue[],
  path: readonly PropertyKey[] = [],
): readonly Problem[] =>
  issues.flatMap((issue) => {
    const here = [...path, ...issue.path];
    if (issue.code === 'invalid_union' && issue.discriminator === undefined) {
      const meant = branchMeant(issue.errors);
      if (meant) return problemsOf(meant, here);
    }
    return [{ path: writtenPath(here), message: sentenceFor(issue, here.at(-1)) }];
  });

/** The branch of a union that its value was meant for: the only one that knows all of its keys. */
function branchMeant(branches: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] | undefined {
  const known = branches.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code !== 'unrecognized_keys'),
  );
  return known.length === 1 ? known[0] : undefined;
}

const writtenPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (written, key) =>
      typeof key === 'number' ? `${written}[${key}]` : written + (written && '.') + String(key),
    '',
  );

const NOUNS: { readonly [type: string]: string } = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt',
  tuple: 'en lista med två delar',
};

function sentenceFor(issue: z.core.$ZodIssue, name: PropertyKey | undefined): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Här ska ${NOUNS[issue.expected] ?? 'ett annat värde'} stå.`;
    case 'unrecognized_keys':
      return `Det här känns inte igen: ${issue.keys.slice(0, 5).join(', ').slice(0, 200)}. Ta bort det eller rätta stavningen.`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `Talet ska vara minst ${issue.minimum}.`
        : tooFew(issue.origin, Number(issue.minimum), name);
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `Talet ska vara högst ${issue.maximum}.`
        : `Här får det vara högst ${issue.maximum} ${issue.origin === 'string' ? 'tecken' : 'delar'}.`;
    case 'invalid_value':
      return `Här ska något av det här stå: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      if (issue.format === 'datetime') return 'Datum och klockslag är inte skrivna på rätt sätt.';
      return 'Texten är inte skriven på rätt sätt. Ett id börjar med en liten bokstav a–z, följd av högst 39 bokstäver och siffror.';
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'Regeln känns inte igen. Kontrollera vilka ord den använder.'
        : `Här ska något av det här stå: ${('options' in issue ? (issue.options ?? []) : []).map(String).join(', ')}.`;
    default:
      return 'Värdet går inte att använda här.';
  }
}

/** What is missing where a list is empty, by the list's name. */
const MISSING: ReadonlyMap<PropertyKey, string> = new Map([
  ['steps', 'Här saknas steg. Lägg till minst ett.'],
  ['questions', 'Här saknas frågor. Lägg till minst en.'],
  ['choices', 'Här saknas alternativ. Lägg till minst ett.'],
  ['statuses', 'Här saknas statusar. Lägg till minst två.'],
  ['outcomes', 'Här saknas utfall. Lägg till minst ett.'],
]);

function tooFew(origin: string, least: number, name: PropertyKey = ''): string {
  if (origin === 'string') return least === 1 ? 'Här saknas en text.' : `Här behövs minst ${least} tecken.`;
  const missing = MISSING.get(name);
  if (missing !== undefined) return missing;
  return least === 1 ? 'Här behövs något i listan.' : `Här behövs minst ${least} delar.`;
}
