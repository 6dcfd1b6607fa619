import { addTaskEndpoint } from '@handslag/contracts/teamwork';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { colleaguesQuery, useErrandWork } from './errand-queries.ts';
import { LabelledField } from '../written/labelled-field.tsx';
import { useUnsent } from './use-unsent.ts';
import type { ToolProps } from './work-panel.tsx';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.task;
const nothing = { text: '', assignee: '', dueOn: '' };

/** Something to be done, by whom and by when. */
export function TaskForm({ errand, unsent, onDone }: ToolProps) {
  const id = useId();
  const work = useErrandWork(errand);
  const { data } = useQuery(colleaguesQuery(errand.id));
  const [task, setTask] = useState(nothing);
  const [mistake, setMistake] = useState<string>();
  useUnsent(unsent, 'task', task.text.trim() !== '');
  const save = () => {
    setMistake(task.text.trim() === '' ? texts.missing : undefined);
    if (task.text.trim() === '') {
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    const body = { text: task.text, assignee: task.assignee || null, dueOn: task.dueOn || null };
    work.mutate(({ params }) => call(addTaskEndpoint, { params, body }), {
      onSuccess: () => {
        announce(texts.saved);
        setTask(nothing);
        onDone();
      },
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <LabelledField id={`${id}-text`} label={texts.label} mistake={mistake}>
        {(described) => (
          <input
            {...described}
            className="input"
            maxLength={500}
            value={task.text}
            onChange={({ target }) => setTask({ ...task, text: target.value })}
          />
        )}
      </LabelledField>
      <LabelledField id={`${id}-who`} label={texts.who}>
        {(described) => (
          <select
            {...described}
            className="input"
            value={task.assignee}
            onChange={({ target }) => setTask({ ...task, assignee: target.value })}
          >
            <option value="">{texts.anyone}</option>
            {data?.colleagues.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      <LabelledField id={`${id}-due`} label={texts.dueOn}>
        {(described) => (
          <input
            {...described}
            className="input"
            type="date"
            value={task.dueOn}
            onChange={({ target }) => setTask({ ...task, dueOn: target.value })}
          />
        )}
      </LabelledField>
      <WorkProblem error={work.error} />
      <Button type="submit" busy={work.isPending}>
        {work.isPending ? managementTexts.saving : texts.save}
      </Button>
    </form>
  );
}
