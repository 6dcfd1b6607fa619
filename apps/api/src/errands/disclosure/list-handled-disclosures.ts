import type { Disclosure } from '@handslag/contracts/disclosure';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { listDisclosures } from './disclosure-repository.ts';
import { presentDisclosure } from './present-disclosure.ts';

/** Who has asked for what is in an errand, and what they were answered; the latest first. Reading them is an audit event. */
export async function listHandledDisclosures(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
): Promise<{ disclosures: Disclosure[] }> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand) => {
    await demandOpen(tx, actor, errand);
    const rows = await listDisclosures(tx, errandId);
    if (rows.length > 0)
      await record(tx, actor, { action: 'disclosures:read', object: { kind: 'errand', id: errandId } });
    return { disclosures: rows.map(presentDisclosure) };
  });
}
