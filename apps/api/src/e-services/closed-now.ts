import type { EServiceOverview } from '@handslag/contracts/e-services';
import type { Municipality } from '../actor.ts';
import { operatingMessagesNow } from '../municipalities/operating-messages-now.ts';
import type { PublishedEService } from './published-e-service.ts';

type Closed = EServiceOverview['closed'];
type Times = { settings: Pick<PublishedEService['settings'], 'opensAt' | 'closesAt'> };

/**
 * Whether a service is closed at this moment: by an operating message that says why and until when, by hand, or because it has not
 * opened yet or has stopped taking anything in. Null when open.
 */
export function closedNow(
  { settings }: Municipality,
  service: Pick<PublishedEService, 'key' | 'closed'> & Times,
  now: Date,
): Closed {
  const message = operatingMessagesNow(settings, now).find(
    ({ closesServices, services }) => closesServices && (!services || services.includes(service.key)),
  );
  if (message) return { reason: message.text, until: message.to };
  return service.closed ? { reason: null, until: null } : outsideItsTime(service, now);
}

function outsideItsTime({ settings }: Times, now: Date): Closed {
  const { opensAt, closesAt } = settings;
  if (opensAt !== undefined && now.getTime() < Date.parse(opensAt)) return { reason: null, until: opensAt };
  return closesAt !== undefined && Date.parse(closesAt) <= now.getTime()
    ? { reason: null, until: null }
    : null;
}
