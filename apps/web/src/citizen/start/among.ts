import type { EServiceListing } from '@handslag/contracts/e-services';

/** The services of these keys, in their order. */
export function among(services: readonly EServiceListing[], keys: readonly string[]): EServiceListing[] {
  return keys.flatMap((key) => services.find((service) => service.key === key) ?? []);
}
