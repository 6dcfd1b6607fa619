import type { SavedInboxView } from '@handslag/contracts/inbox';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { deleteView, listViews } from './inbox-view-repository.ts';

/** Forgets a view of the account's own. Answers with those that are left. */
export async function deleteInboxView(
  ctx: Context,
  { municipality, accountId }: StaffActor,
  viewId: string,
): Promise<{ views: SavedInboxView[] }> {
  const owner = { municipalityId: municipality.id, staffAccountId: accountId };
  return ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await deleteView(tx, owner, viewId))) throw new ProblemError('not_found');
    return { views: await listViews(tx, owner) };
  });
}
