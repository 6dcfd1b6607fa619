import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { notePresenceEndpoint } from '@handslag/contracts/teamwork';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { deletePresence, listPresent, upsertPresence } from './teamwork-repository.ts';

/** That this account has the errand on the screen, and who else has. Tells nothing of the errand, so it is no event of the audit. */
export async function notePresence(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { writing, leaving }: { writing: boolean; leaving: boolean },
): Promise<ReplyOf<typeof notePresenceEndpoint>> {
  const { accountId } = actor;
  const { id: municipalityId } = actor.municipality;
  return inHandledErrand(ctx, actor, errandId, async (tx, { revision }) => {
    if (leaving) await deletePresence(tx, errandId, accountId);
    else await upsertPresence(tx, { municipalityId, errandId, accountId, writing });
    return { revision, others: await listPresent(tx, errandId, accountId) };
  });
}
