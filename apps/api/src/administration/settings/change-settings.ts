import type { ManagedSettings, SettingsChange } from '@handslag/contracts/settings';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { keepSettings } from '../../municipalities/keep-settings.ts';
import { presentSettings } from './get-settings.ts';

/** Changes settings of the actor's municipality; the audit log tells which. Throws as `keepSettings` does. */
export async function changeSettings(
  ctx: Context,
  actor: StaffActor,
  given: { revision: number; changes: SettingsChange },
): Promise<ManagedSettings> {
  const { municipality } = actor;
  return ctx.db.tenant(municipality.id, async (tx) => {
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
