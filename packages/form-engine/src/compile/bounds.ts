import type { Problem } from '../rules/rule-site.ts';

/** What a definition may hold at most; far above what people can fill in. */
const MOST_VALUES = 400_000;
const MOST_CHARACTERS = 8_000_000;
const LONGEST_TEXT = 20_000;
const DEEPEST = 64;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

type Place = { readonly value: unknown; readonly path: string; readonly depth: number };

/**
 * Looks through any JSON without recursion and stops at the first thing that is too large, too deep or meant for a prototype.
 * Everything after it may then recurse safely.
 */
export function findBound(json: unknown): Problem | undefined {
  const waiting: Place[] = [{ value: json, path: '', depth: 0 }];
  let [values, characters] = [0, 0];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, path, depth } = place;
    values += 1;
    if (typeof value === 'string') {
      characters += value.length;
      if (value.length > LONGEST_TEXT)
        return { path, message: `Texten är längre än ${LONGEST_TEXT} tecken.` };
      if (characters > MOST_CHARACTERS) return { path, message: 'Definitionen är för stor.' };
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST)
      return { path, message: `Definitionen har fler än ${DEEPEST} nivåer inuti varandra.` };
    const entries: [string, unknown][] = Array.isArray(value)
      ? value.map((item, index) => [`[${index}]`, item])
      : Object.entries(value);
    if (values + waiting.length + entries.length > MOST_VALUES)
      return { path, message: 'Definitionen är för stor.' };
    for (const [key, item] of entries) {
      if (FORBIDDEN.has(key) || key.length > 200) {
        return { path, message: `Namnet ”${key.slice(0, 40)}” går inte att använda.` };
      }
      waiting.push({
        value: item,
        path: Array.isArray(value) || path === '' ? path + key : `${path}.${key}`,
        depth: depth + 1,
      });
    }
  }
  return undefined;
}
