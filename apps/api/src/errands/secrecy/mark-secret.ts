import type { BodyOf } from '@handslag/contracts/endpoint';
import type { markSecretEndpoint } from '@handslag/contracts/secrecy';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { makeReceiptJob } from '../../submissions/make-receipt-job.ts';
import { insertEvent } from '../errand-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from './demand-open.ts';
import { insertMarking, updateSecret } from './secrecy-repository.ts';

/**
 * Marks an errand as secret, or lifts the marking; then what it hides must be open, and its service not one that keeps all secret. The reason stays with the marking: neither the
 * timeline nor the audit holds it.
 */
export async function markSecret(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  given: BodyOf<typeof markSecretEndpoint>,
): Promise<null> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand, { settings }) => {
    const { municipality, accountId } = actor;
    const { marked, reason, revision } = given;
    if (!marked) {
      await demandOpen(tx, actor, errand);
      if (settings.secrecy) throw new ProblemError('secrecy_of_service');
    }
    if (!(await updateSecret(tx, errandId, revision, marked))) throw new ProblemError('errand_changed');
    await insertMarking(tx, {
      municipalityId: municipality.id,
      errandId,
      staffAccountId: accountId,
      marked,
      paragraph: marked ? given.paragraph : '',
      reason,
    });
    await insertEvent(tx, {
      municipalityId: municipality.id,
      errandId,
      kind: marked ? 'secrecy_marked' : 'secrecy_lifted',
      actorKind: 'staff',
      actorId: accountId,
      visibleToCitizen: false,
    });
    // What was hidden from the search is found again.
    if (!marked) await ctx.jobs.enqueue(tx, makeReceiptJob, { municipalityId: municipality.id, errandId });
    const action = marked ? 'errand:secrecy-marked' : 'errand:secrecy-lifted';
    await record(tx, actor, { action, object: { kind: 'errand', id: errandId } });
    return null;
  });
}
