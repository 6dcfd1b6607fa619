import type { SampleEService } from '@handslag/contracts/e-services';

/** English and Finnish words, by the Swedish they stand for. */
export type Translations = Readonly<Record<string, readonly [en: string, fi: string]>>;

/**
 * The service with every text that a citizen reads in English and Finnish too. Throws where one has no translation: a
 * service is translated as a whole, or what is left says itself that it is only in Swedish.
 */
export function translated(service: SampleEService, words: Translations): SampleEService {
  return within(service, words) as SampleEService;
}

function within(part: unknown, words: Translations): unknown {
  if (Array.isArray(part)) return part.map((one) => within(one, words));
  if (typeof part !== 'object' || part === null) return part;
  const record = part as Record<string, unknown>;
  if (typeof record['sv'] === 'string') return inEach(record['sv'], words);
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      // Read by those who work there.
      key === 'internalText' ? value : within(value, words),
    ]),
  );
}

function inEach(sv: string, words: Translations): { sv: string; en: string; fi: string } {
  const known = words[sv];
  if (!known) throw new Error(`Without translation: ${sv}`);
  const [en, fi] = known;
  return { sv, en, fi };
}
