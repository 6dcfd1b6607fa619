import type { BodyOf } from '@handslag/contracts/endpoint';
import type { SavedInboxView, saveInboxViewEndpoint } from '@handslag/contracts/inbox';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { listViews, upsertView } from './inbox-view-repository.ts';

const most = 50;

/** Keeps filters under a name of the account's own. Answers with all its views. */
export async function saveInboxView(
  ctx: Context,
  { municipality, accountId }: StaffActor,
  given: BodyOf<typeof saveInboxViewEndpoint>,
): Promise<{ views: SavedInboxView[] }> {
  const owner = { municipalityId: municipality.id, staffAccountId: accountId };
  return ctx.db.tenant(municipality.id, async (tx) => {
    await upsertView(tx, owner, given);
    const views = await listViews(tx, owner);
    if (views.length > most) {
      throw new ProblemError('validation_failed', {
        fields: [{ path: 'name', message: `At most ${most} views` }],
      });
    }
    return { views };
  });
}
