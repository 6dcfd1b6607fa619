import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { findColleague } from '../teamwork/find-colleague.ts';
import { deleteRead } from '../teamwork/teamwork-repository.ts';
import { changeHandledErrand } from './change-handled-errand.ts';
import { updateAssignee } from './handling-repository.ts';

/**
 * Takes the errand, gives it back, or lets a colleague have it, to whom it is unread then. Not told to the citizen.
 * @param given.assignee `me`, `nobody` or an account's id
 */
export async function assignErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, assignee, note }: { revision: number; assignee: string; note: string },
): Promise<HandledErrand> {
  const ids: Readonly<Record<string, string | null>> = { me: actor.accountId, nobody: null };
  const accountId = assignee in ids ? (ids[assignee] ?? null) : assignee;
  const given = accountId !== null && accountId !== actor.accountId;
  let about: string | undefined;
  return changeHandledErrand(ctx, actor, errandId, {
    action: accountId === null ? 'errand:unassigned' : 'errand:assigned',
    update: async (tx, errand) => {
      if (given) about = (await findColleague(tx, errand, accountId)).name;
      return updateAssignee(tx, errandId, revision, accountId);
    },
    event: () => ({
      kind: accountId === null ? 'unassigned' : 'assigned',
      visibleToCitizen: false,
      content: { ...(about !== undefined && { about }), ...(note !== '' && { message: note }) },
    }),
    then: (tx) => deleteRead(tx, errandId, given ? [accountId] : []),
  });
}
