import type { ErrandTask, HandledErrand } from '@handslag/contracts/handling';
import { setTaskDoneEndpoint } from '@handslag/contracts/teamwork';
import { call } from '../../api/client.ts';
import { formatDay } from '../../i18n/format.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { announce } from '../../ui/announcer.tsx';
import { useErrandWork } from './errand-queries.ts';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.task;

/** What is to be done in the errand, and what is done. Nothing where there is nothing. */
export function TasksCard({ errand }: { errand: HandledErrand }) {
  const work = useErrandWork(errand);
  if (errand.tasks.length === 0) return null;
  const tick = (taskId: string, done: boolean) =>
    work.mutate(
      ({ params }) => call(setTaskDoneEndpoint, { params: { ...params, taskId }, body: { done } }),
      { onSuccess: () => announce(done ? texts.ticked : texts.unticked) },
    );
  return (
    <section className="side-card" aria-labelledby="errand-tasks">
      <h2 id="errand-tasks">{texts.title}</h2>
      <WorkProblem error={work.error} />
      <ul className="plain-list">
        {errand.tasks.map((task) => (
          <li key={task.id}>
            <label className={task.doneAt === null ? 'tick' : 'tick tick-done'}>
              <input
                type="checkbox"
                checked={task.doneAt !== null}
                disabled={work.isPending}
                onChange={({ target }) => tick(task.id, target.checked)}
              />
              <span>
                <span className="tick-words">{task.text}</span>
                <span className={task.overdue ? 'card-line overdue' : 'card-line section-note'}>
                  {whoAndWhen(task)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoAndWhen({ assignee, dueOn, overdue, doneAt, doneBy }: ErrandTask): string {
  if (doneAt !== null) return texts.doneBy(doneBy ?? '', formatDay(doneAt));
  const when = dueOn === null ? [] : [(overdue ? texts.overdue : texts.due)(formatDay(dueOn))];
  return [assignee?.name ?? texts.anyone, ...when].join(', ');
}
