import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { findColleague } from './find-colleague.ts';
import { deleteRead, insertTask } from './teamwork-repository.ts';
import { workInErrand } from './work-in-errand.ts';

/** Something to be done in the errand, by a colleague or whoever takes it; to the colleague the errand is unread. */
export async function addTask(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { text, assignee, dueOn }: { text: string; assignee: string | null; dueOn: string | null },
): Promise<HandledErrand> {
  return workInErrand(ctx, actor, errandId, {
    action: 'errand:task-added',
    work: async (tx, errand) => {
      const colleague = assignee === null ? null : await findColleague(tx, errand, assignee);
      const { id: municipalityId } = actor.municipality;
      await insertTask(tx, {
        municipalityId,
        errandId,
        text,
        assigneeId: assignee,
        dueOn,
        createdById: actor.accountId,
      });
      await deleteRead(tx, errandId, assignee === null || assignee === actor.accountId ? [] : [assignee]);
      return { kind: 'task_added', content: { message: text, ...(colleague && { about: colleague.name }) } };
    },
  });
}
