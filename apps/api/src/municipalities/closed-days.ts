import type { MunicipalitySettings } from '@handslag/contracts/municipalities';

/** Days (YYYY-MM-DD) when nobody works at the municipality, besides those that are holidays for all of Sweden. */
export function closedDays({ settings }: { settings: MunicipalitySettings }): ReadonlySet<string> {
  return new Set(settings.closedDays?.map(({ day }) => day));
}
