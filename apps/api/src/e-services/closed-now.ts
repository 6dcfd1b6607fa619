import type { EServiceOverview } from '@handslag/contracts/e-services';
import type { Municipality } from '../actor.ts';
import { operatingMessagesNow } from '../municipalities/operating-messages-now.ts';
import type { PublishedEService } from './published-e-service.ts';

/** Whether a service is closed at this moment: by hand, or by an operating message that says why and until when. Null when open. */
export function closedNow(
  { settings }: Municipality,
  service: Pick<PublishedEService, 'key' | 'closed'>,
  now: Date,
): EServiceOverview['closed'] {
  const message = operatingMessagesNow(settings, now).find(
    ({ closesServices, services }) => closesServices && (!services || services.includes(service.key)),
  );
  if (message) return { reason: message.text, until: message.to };
  return service.closed ? { reason: null, until: null } : null;
}
