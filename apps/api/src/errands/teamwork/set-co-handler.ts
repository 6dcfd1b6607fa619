import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { findColleague } from './find-colleague.ts';
import { deleteCoHandler, deleteRead, insertCoHandler, listCoHandlers } from './teamwork-repository.ts';
import { workInErrand } from './work-in-errand.ts';

/** Lets a colleague handle the errand too, or no longer; to a new one it is unread. */
export async function setCoHandler(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { account, takesPart }: { account: string; takesPart: boolean },
): Promise<HandledErrand> {
  return workInErrand(ctx, actor, errandId, {
    action: takesPart ? 'errand:co-handler-added' : 'errand:co-handler-removed',
    work: async (tx, errand) => {
      if (!takesPart) {
        const leaving = (await listCoHandlers(tx, errandId)).find(({ id }) => id === account);
        const gone = await deleteCoHandler(tx, { errandId, staffAccountId: account });
        return gone ? { kind: 'co_handler_removed', content: { about: leaving?.name ?? '' } } : null;
      }
      const { name } = await findColleague(tx, errand, account);
      const coHandler = { municipalityId: actor.municipality.id, errandId, staffAccountId: account };
      if (!(await insertCoHandler(tx, coHandler))) return null;
      await deleteRead(tx, errandId, account === actor.accountId ? [] : [account]);
      return { kind: 'co_handler_added', content: { about: name } };
    },
  });
}
