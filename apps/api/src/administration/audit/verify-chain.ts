import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { verifyAuditEndpoint } from '@handslag/contracts/audit';
import type { StaffActor } from '../../actor.ts';
import { countAudit } from '../../audit/read-audit.ts';
import { record } from '../../audit/record.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import type { Context } from '../../context.ts';

/** Checks the chain of the actor's municipality, and writes in it that it was checked and what was found. */
export async function verifyChain(
  ctx: Context,
  actor: StaffActor,
): Promise<ReplyOf<typeof verifyAuditEndpoint>> {
  const { municipality } = actor;
  const checked = await ctx.db.tenant(municipality.id, countAudit);
  const found = await verifyAudit(ctx, municipality);
  const firstBroken = found.firstBroken === null ? null : Number(found.firstBroken);
  await ctx.db.tenant(municipality.id, (tx) =>
    record(tx, actor, {
      action: 'audit:verified',
      object: { kind: 'municipality', id: municipality.id },
      details: { checked, firstBroken },
    }),
  );
  return { checked, firstBroken };
}
