import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { verifyAuditEndpoint } from '@handslag/contracts/audit';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import type { Context } from '../../context.ts';

/** Checks the chain of the actor's municipality, and writes in it that it was checked and what was found. */
export async function verifyChain(
  ctx: Context,
  actor: StaffActor,
): Promise<ReplyOf<typeof verifyAuditEndpoint>> {
  const { municipality } = actor;
  const { firstBroken: broken, checked } = await verifyAudit(ctx, municipality);
  const firstBroken = broken === null ? null : Number(broken);
  await ctx.db.tenant(municipality.id, (tx) =>
    record(tx, actor, {
      action: 'audit:verified',
      object: { kind: 'municipality', id: municipality.id },
      details: { checked, firstBroken },
    }),
  );
  return { checked, firstBroken };
}
