import type { ManagedSettings } from '@handslag/contracts/settings';
import { isFew } from '@handslag/contracts/statistics';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { readSettings } from '../../municipalities/read-settings.ts';
import { countDrafts, listEServiceNames } from './settings-repository.ts';

/** The settings of the actor's municipality as they are in the database, with what one must know to change them. */
export async function getSettings(ctx: Context, actor: StaffActor): Promise<ManagedSettings> {
  return ctx.db.tenant(actor.municipality.id, (tx) => presentSettings(ctx, tx, actor));
}

/** The same within a transaction. */
export async function presentSettings(
  ctx: Context,
  tx: Tenant,
  { municipality }: StaffActor,
): Promise<ManagedSettings> {
  const { revision, name, hosts, settings, id, slug } = await readSettings(tx, municipality);
  const eids = ctx.eids.known({ id, slug, name, settings });
  const { kept, inSession } = await countDrafts(tx);
  const drafts = { kept: told(kept), inSession: told(inSession) };
  return { revision, name, hosts, settings, eids, eServices: await listEServiceNames(tx), drafts };
}

const told = (count: number): number | null => (isFew(count) ? null : count);
