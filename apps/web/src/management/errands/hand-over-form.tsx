import { assignErrandEndpoint } from '@handslag/contracts/handling';
import { handOverEndpoint } from '@handslag/contracts/teamwork';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useGroupName } from '../use-group-name.ts';
import { colleaguesQuery, useErrandWork } from './errand-queries.ts';
import { LabelledField } from '../written/labelled-field.tsx';
import { useListAddress } from './list-address.ts';
import { useUnsent } from './use-unsent.ts';
import type { ToolProps } from './work-panel.tsx';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.handOver;

/** Gives the errand to a colleague or another group, with a word on the way. */
export function HandOverForm({ errand, unsent, onDone }: ToolProps) {
  const id = useId();
  const navigate = useNavigate();
  const list = useListAddress();
  const groupName = useGroupName();
  const work = useErrandWork(errand);
  const { data } = useQuery(colleaguesQuery(errand.id));
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [mistake, setMistake] = useState<string>();
  useUnsent(unsent, 'hand-over', note.trim() !== '');
  const colleague = data?.colleagues.find((one) => one.id === to);
  const group = data?.groups.find((one) => `group ${one}` === to);
  const giveTo = (assignee: string, name: string) =>
    work.mutate(
      ({ params, revision }) => call(assignErrandEndpoint, { params, body: { revision, assignee, note } }),
      {
        onSuccess: () => {
          announce(texts.given(name));
          setTo('');
          setNote('');
          onDone();
        },
      },
    );
  const handOver = (name: string) =>
    work.mutate(
      async ({ params, revision }) => {
        const body = { revision, group: name, note };
        const { errand: left } = await call(handOverEndpoint, { params, body });
        if (left === null) {
          unsent.current.clear();
          navigate(list);
        }
        return left ?? errand;
      },
      {
        onSuccess: () => {
          announce(texts.handed(groupName(name)));
          onDone();
        },
      },
    );
  const save = () => {
    setMistake(to === '' ? texts.missing : undefined);
    if (colleague) giveTo(colleague.id, colleague.name);
    else if (group) handOver(group);
    else document.getElementById(`${id}-to`)?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <LabelledField id={`${id}-to`} label={texts.to} hint={texts.groupHelp} mistake={mistake}>
        {(described) => (
          <select {...described} className="input" value={to} onChange={({ target }) => setTo(target.value)}>
            <option value="">{texts.choose}</option>
            <optgroup label={texts.colleagues}>
              {data?.colleagues.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </optgroup>
            <optgroup label={texts.groups}>
              {data?.groups.map((one) => (
                <option key={one} value={`group ${one}`}>
                  {groupName(one)}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </LabelledField>
      <LabelledField id={`${id}-note`} label={texts.note}>
        {(described) => (
          <textarea
            {...described}
            className="input"
            rows={3}
            maxLength={4000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
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
