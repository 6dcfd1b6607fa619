import { MunicipalitySettings } from '@handslag/contracts/municipalities';

type Kept = { [part: string]: unknown };

/**
 * Settings as the database keeps them. Those from before opening hours, pages and shortcomings were written in several languages hold a
 * plain string, which is Swedish; they are kept in the present shape the next time any of them is changed.
 * @throws ZodError where they are not settings
 */
export function asSettings(kept: unknown): MunicipalitySettings {
  if (!isObject(kept)) return MunicipalitySettings.parse(kept);
  const { contact, pages, accessibility } = kept;
  return MunicipalitySettings.parse({
    ...kept,
    ...(isObject(contact) && { contact: inSwedish(contact, ['openingHours']) }),
    ...(isObject(pages) && { pages: inSwedish(pages, Object.keys(pages)) }),
    ...(isObject(accessibility) && { accessibility: withShortcomings(accessibility) }),
  });
}

function withShortcomings(kept: Kept): Kept {
  const { shortcomings } = kept;
  if (!Array.isArray(shortcomings)) return kept;
  return {
    ...kept,
    shortcomings: shortcomings.map((one: unknown) => {
      if (!isObject(one)) return one;
      const { why, ...others } = one;
      return inSwedish(why === undefined || why === '' ? others : one, ['what', 'why']);
    }),
  };
}

function inSwedish(kept: Kept, parts: readonly string[]): Kept {
  const plain = parts.filter((part) => typeof kept[part] === 'string');
  return { ...kept, ...Object.fromEntries(plain.map((part) => [part, { sv: kept[part] }])) };
}

function isObject(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
