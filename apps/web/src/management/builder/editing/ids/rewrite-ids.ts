import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Id } from '@handslag/form-engine';

/** The keys under which rules and checks name a question. */
const naming = new Set(['answer', 'shown', 'some', 'every', 'sum', 'count']);

/**
 * Anything of a definition with the questions it names by new ids: in rules, expressions and checks.
 * The ids of steps, questions and choices themselves stay; the same object where nothing is renamed.
 */
export function rewriteIds<Part>(part: Part, renamed: ReadonlyMap<Id, Id>): Part {
  return rewrite(part, renamed) as Part;
}

function rewrite(part: unknown, renamed: ReadonlyMap<Id, Id>): unknown {
  if (Array.isArray(part)) {
    const items = part.map((item) => rewrite(item, renamed));
    return items.every((item, index) => item === part[index]) ? part : items;
  }
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]): [string, unknown] => {
    if (naming.has(key) && typeof value === 'string') return [key, renamed.get(value) ?? value];
    // A check's list of the questions it concerns, not the questions of a group.
    if (key === 'questions' && Array.isArray(value) && value.some((item) => typeof item === 'string'))
      return [key, value.map((item: unknown) => renamed.get(String(item)) ?? item)];
    return [key, rewrite(value, renamed)];
  });
  const same = entries.every(([key, value]) => value === (part as Record<string, unknown>)[key]);
  return same ? part : Object.fromEntries(entries);
}

/** The settings with what they name of the form by new ids. */
export const rewriteSettings = (settings: EServiceSettings, renamed: ReadonlyMap<Id, Id>): EServiceSettings =>
  rewriteIds(settings, renamed);
