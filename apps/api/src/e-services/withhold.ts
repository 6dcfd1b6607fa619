import type { Withheld } from '@handslag/contracts/withheld';
import type { Actor } from '../actor.ts';
import { reachesLevel } from './demand-level.ts';
import type { PublishedEService } from './published-e-service.ts';

/**
 * Parts a list into what the reader's session may see and the services whose things it may not, each once. A service that is no
 * longer published demands nothing.
 */
export function withhold<Row extends { eServiceKey: string }>(
  rows: readonly Row[],
  services: ReadonlyMap<string, PublishedEService>,
  actor: Actor,
): { shown: Row[]; withheld: Withheld[] } {
  const shown: Row[] = [];
  const withheld = new Map<string, Withheld>();
  for (const row of rows) {
    const service = services.get(row.eServiceKey);
    if (!service || reachesLevel(service, actor)) shown.push(row);
    else withheld.set(service.key, { key: service.key, name: service.settings.name });
  }
  return { shown, withheld: [...withheld.values()] };
}
