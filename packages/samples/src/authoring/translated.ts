import type { SampleEService } from '@handslag/contracts/e-services';

/** English and Finnish words, by the Swedish they stand for. */
export type Translations = Readonly<Record<string, { readonly en: string; readonly fi: string }>>;

/**
 * The service with every text that a citizen reads in English and Finnish too. Throws where one has no translation, and
 * where a translation stands for nothing: a service is translated as a whole, or says itself that it is only in Swedish.
 */
export function translated(service: SampleEService, words: Translations): SampleEService {
  const used = new Set<string>();
  const inEach = (sv: string): { sv: string; en: string; fi: string } => {
    const known = words[sv];
    if (!known) throw new Error(`Without translation: ${sv}`);
    used.add(sv);
    return { sv, ...known };
  };
  const inThree = within(service, inEach) as SampleEService;
  const left = Object.keys(words).filter((sv) => !used.has(sv));
  if (left.length > 0) throw new Error(`Translated, but not there: ${left.join(' · ')}`);
  return inThree;
}

function within(part: unknown, inEach: (sv: string) => object): unknown {
  if (Array.isArray(part)) return part.map((one) => within(one, inEach));
  if (typeof part !== 'object' || part === null) return part;
  const record = part as Record<string, unknown>;
  if (typeof record['sv'] === 'string') return inEach(record['sv']);
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, within(value, inEach)]));
}
