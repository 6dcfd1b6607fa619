import type { ErrandStatus } from '@handslag/contracts/e-services';
import type { ErrandStatusShown } from '@handslag/contracts/errands';
import type { z } from 'zod';

export type StatusShown = z.infer<typeof ErrandStatusShown>;

/** A status in the service's own words; one that the service no longer has is shown by its id. */
export function statusShown(statuses: readonly ErrandStatus[], id: string, contentType: string): StatusShown {
  const found = statuses.find((status) => status.id === id);
  if (found) return { id, contentType: found.contentType, name: found.name, citizenText: found.citizenText };
  const citizenText = { sv: contentType === 'closed' ? 'Ärendet är avslutat.' : 'Ärendet är hos kommunen.' };
  return { id, contentType: contentType as StatusShown['contentType'], name: { sv: id }, citizenText };
}
