import type { Work } from '@handslag/contracts/builder';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { emptyDefinition, emptySettings } from './empty-e-service.ts';
import { keyFromName } from './key-from-name.ts';
import { presentWork } from './present-work.ts';
import { findWork, insertWork } from './work-repository.ts';

type Beginning = { name: string; key?: string | undefined; copyOf?: string | undefined };

/** How many names in a row may be taken before one must be chosen by hand. */
const mostOfOneName = 50;

/**
 * Begins a new service, empty or as a copy of another's work. Nobody but its authors sees it until it is published. Without a
 * key of its own it gets one from its name, with a number where that is taken; a chosen one that is taken is `e_service_key_taken`.
 */
export async function createEService(
  ctx: Context,
  actor: StaffActor,
  { name, key: chosen, copyOf }: Beginning,
): Promise<Work> {
  const { municipality, accountId } = actor;
  return ctx.db.tenant(municipality.id, async (tx) => {
    const content = await beginWith(tx, municipality, name, copyOf);
    const wanted = chosen ?? keyFromName(name);
    for (let number = 1; number <= (chosen ? 1 : mostOfOneName); number += 1) {
      const key = number === 1 ? wanted : `${wanted}-${number}`;
      if (!(await insertWork(tx, { municipalityId: municipality.id, key, ...content, savedBy: accountId })))
        continue;
      const work = await findWork(tx, key);
      if (!work) break;
      const details = copyOf ? { copyOf } : {};
      await record(tx, actor, {
        action: 'e-service:created',
        object: { kind: 'e-service', id: key },
        details,
      });
      return presentWork(actor, work);
    }
    throw new ProblemError('e_service_key_taken');
  });
}

async function beginWith(
  tx: Tenant,
  { settings: { retentionDefaultDays } }: StaffActor['municipality'],
  name: string,
  copyOf: string | undefined,
): Promise<{ settings: unknown; definition: unknown }> {
  if (copyOf === undefined)
    return { settings: emptySettings(name, retentionDefaultDays), definition: emptyDefinition };
  const original = await findWork(tx, copyOf);
  if (!original) throw new ProblemError('not_found');
  const settings = typeof original.settings === 'object' ? original.settings : {};
  return { settings: { ...settings, name: { sv: name } }, definition: original.definition };
}
