import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { taskExists, updateTaskDone } from './teamwork-repository.ts';
import { workInErrand } from './work-in-errand.ts';

/** Ticks a task of the errand off, or takes the tick away; what already is so stays so. Only the tick is told on the timeline. */
export async function setTaskDone(
  ctx: Context,
  actor: StaffActor,
  { errandId, taskId, done }: { errandId: string; taskId: string; done: boolean },
): Promise<HandledErrand> {
  return workInErrand(ctx, actor, errandId, {
    action: 'errand:task-done',
    work: async (tx) => {
      if (!(await taskExists(tx, errandId, taskId))) throw new ProblemError('not_found');
      const text = await updateTaskDone(tx, { errandId, taskId, doneById: done ? actor.accountId : null });
      return done && text !== null ? { kind: 'task_done', content: { message: text } } : null;
    },
  });
}
