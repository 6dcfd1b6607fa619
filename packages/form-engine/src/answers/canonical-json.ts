/**
 * One text for one value: keys sorted, texts in Unicode NFC, no spaces, absent and undefined the same. For hashes.
 * @throws TypeError for what JSON cannot carry, such as a function
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} has no place in JSON.`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]): [string, string] => [key.normalize('NFC'), canonicalJson(member)])
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${member}`).join(',')}}`;
}
