import { EServiceSettings } from '@handslag/contracts/e-services';
import type { ManagedSettings } from '@handslag/contracts/settings';
import type { Tenant } from '@handslag/database/database';

/** How many drafts are kept for days, and how many end with their session. */
export async function countDrafts(tx: Tenant): Promise<{ kept: number; inSession: number }> {
  const [kept, inSession] = await Promise.all([
    tx.draft.count({ where: { sessionId: null } }),
    tx.draft.count({ where: { sessionId: { not: null } } }),
  ]);
  return { kept, inSession };
}

const Named = EServiceSettings.pick({ name: true });

/** Every service by its Swedish name, published or not. */
export async function listEServiceNames(tx: Tenant): Promise<ManagedSettings['eServices']> {
  const rows = await tx.eService.findMany({ select: { key: true, settings: true } });
  return rows
    .map(({ key, settings }) => ({ key, name: Named.strip().parse(settings).name }))
    .sort((one, other) => one.name.sv.localeCompare(other.name.sv, 'sv'));
}
