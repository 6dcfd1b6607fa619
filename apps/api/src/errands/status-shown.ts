import type { ErrandStatus } from '@handslag/contracts/e-services';
import type { ErrandStatusShown } from '@handslag/contracts/errands';
import type { z } from 'zod';

export type StatusShown = z.infer<typeof ErrandStatusShown>;

/** What an errand is in when a service has no status of its own for it. */
export const waitingForCompletion = { id: 'vantar-komplettering', contentType: 'waiting_for_completion' };
export const withdrawnByApplicant = { id: 'aterkallat', contentType: 'closed' };
const ofPlatform: Readonly<Record<string, Pick<StatusShown, 'name' | 'citizenText'>>> = {
  [waitingForCompletion.id]: {
    name: { sv: 'Väntar på komplettering' },
    citizenText: { sv: 'Vi behöver fler uppgifter från dig innan vi kan gå vidare med ärendet.' },
  },
  [withdrawnByApplicant.id]: {
    name: { sv: 'Återkallat' },
    citizenText: { sv: 'Ärendet är återkallat och handläggs inte vidare.' },
  },
};

/** A status in the service's own words; one that the service no longer has is shown by its id. */
export function statusShown(statuses: readonly ErrandStatus[], id: string, contentType: string): StatusShown {
  const found = statuses.find((status) => status.id === id);
  if (found) return { id, contentType: found.contentType, name: found.name, citizenText: found.citizenText };
  const platform = ofPlatform[id];
  if (platform) return { id, contentType: contentType as StatusShown['contentType'], ...platform };
  const citizenText = { sv: contentType === 'closed' ? 'Ärendet är avslutat.' : 'Ärendet är hos kommunen.' };
  return { id, contentType: contentType as StatusShown['contentType'], name: { sv: id }, citizenText };
}
