import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../../actor.ts';
import type { WorkRow } from '../builder/work-repository.ts';
import { insertVersion, updatePlan } from './publishing-repository.ts';

/** Makes the work the newest version, where it is anything new. It must have been reviewed. */
export async function publishNow(
  tx: Tenant,
  { id }: Pick<Municipality, 'id'>,
  { key, settings, definition, changed, archived }: WorkRow,
  { publishedBy, note }: { publishedBy: string | null; note: string },
): Promise<void> {
  if (changed || archived) {
    await insertVersion(tx, { municipalityId: id, key, settings, definition, publishedBy, note });
  } else await updatePlan(tx, key, null);
}
