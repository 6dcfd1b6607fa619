import type { ErrandListing } from '@handslag/contracts/errands';
import type { PublishedEService } from '../e-services/published-e-service.ts';
import type { ErrandRow } from './errand-repository.ts';
import { statusShown } from './status-shown.ts';

export type Services = ReadonlyMap<string, Pick<PublishedEService, 'settings'>>;

/** An errand as a line in a list. */
export function presentListing(errand: ErrandRow, services: Services): ErrandListing {
  const settings = services.get(errand.eServiceKey)?.settings;
  return {
    id: errand.id,
    registrationNumber: errand.registrationNumber,
    eService: { key: errand.eServiceKey, name: settings?.name ?? { sv: errand.eServiceKey } },
    status: statusShown(settings?.statuses ?? [], errand.statusId, errand.statusContentType),
    receivedAt: errand.receivedAt.toISOString(),
    lastEventAt: errand.lastEventAt.toISOString(),
    closedAt: errand.closedAt?.toISOString() ?? null,
  };
}
