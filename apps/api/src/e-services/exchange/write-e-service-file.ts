import type { EServiceFile } from '@handslag/contracts/e-service-files';

/** What a reader looks for first, and what is long last; the rest between them by the alphabet. */
const first = [
  'handslag',
  'format',
  'key',
  'id',
  'type',
  'contentType',
  'name',
  'title',
  'label',
  'sv',
  'en',
  'fi',
];
const last = ['visibleWhen', 'settings', 'definition', 'steps', 'questions', 'choices', 'checks'];

/** A service as a file. The same service is always the same bytes, however it was stored. */
export function writeEServiceFile(file: EServiceFile): string {
  return `${JSON.stringify(inReadingOrder(file), null, 2)}\n`;
}

function inReadingOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inReadingOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(
    ([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, inReadingOrder(inner)]));
}

function rank(key: string): number {
  const early = first.indexOf(key);
  return early >= 0 ? early : first.length + 1 + last.indexOf(key);
}
