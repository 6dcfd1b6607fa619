import type { ManagedSettings, SettingsChange } from '@handslag/contracts/settings';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { keepSettings } from '../../municipalities/keep-settings.ts';
import { ProblemError } from '../../problem-error.ts';
import { presentSettings } from './get-settings.ts';
import { listEServiceNames } from './settings-repository.ts';

/** Changes settings of the actor's municipality; the audit log tells which. Throws as `keepSettings` does, and for a service that is none. */
export async function changeSettings(
  ctx: Context,
  actor: StaffActor,
  given: { revision: number; changes: SettingsChange },
): Promise<ManagedSettings> {
  const { municipality } = actor;
  return ctx.db.tenant(municipality.id, async (tx) => {
    await demandService(tx, given.changes.supportService);
    const { kept, changed } = await keepSettings(tx, actor, given);
    const reply = await presentSettings(ctx, tx, actor);
    if (changed.length > 0)
      await record(tx, actor, {
        action: 'settings:changed',
        object: { kind: 'municipality', id: municipality.id },
        details: { fields: changed.join(' '), revision: kept.revision },
      });
    return reply;
  });
}

async function demandService(tx: Tenant, key: string | null | undefined): Promise<void> {
  if (typeof key !== 'string') return;
  if ((await listEServiceNames(tx)).some((service) => service.key === key)) return;
  throw new ProblemError('validation_failed', {
    fields: [{ path: 'supportService', message: 'E-tjänsten finns inte längre. Välj en annan.' }],
  });
}
