import { changeStatusEndpoint } from '@handslag/contracts/handling';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { inWords } from '../../i18n/language.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useErrandWork } from './errand-queries.ts';
import { useUnsent } from './use-unsent.ts';
import type { ToolProps } from './work-panel.tsx';
import { WorkProblem } from './work-problem.tsx';
import { WrittenMessage } from './written-message.tsx';

/** A new status, with what the citizen will read shown before it is set. */
export function ChangeStatusForm({ errand, unsent, onDone }: ToolProps) {
  const id = useId();
  const work = useErrandWork(errand);
  const [chosen, setChosen] = useState('');
  const [message, setMessage] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  useUnsent(unsent, 'status', message.trim() !== '');
  const status = errand.statuses.find((one) => one.id === chosen);
  const change = () => {
    setMistake(status === undefined ? texts.chooseStatus : null);
    if (status === undefined) {
      document.getElementById(`${id}-status`)?.focus();
      return;
    }
    work.mutate(
      ({ params, revision }) =>
        call(changeStatusEndpoint, { params, body: { revision, status: status.id, message } }),
      {
        onSuccess: () => {
          announce(texts.statusChanged(inWords(status.name)));
          setChosen('');
          setMessage('');
          onDone();
        },
      },
    );
  };
  if (errand.statuses.length === 0) return <p>{handlingTexts.noStatuses}</p>;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <div className="field">
        <label className="field-label" htmlFor={`${id}-status`}>
          {texts.newStatus}
        </label>
        {mistake !== null && (
          <p className="field-error" id={`${id}-mistake`}>
            {mistake}
          </p>
        )}
        <select
          className="input"
          id={`${id}-status`}
          value={chosen}
          aria-invalid={mistake !== null || undefined}
          aria-describedby={mistake === null ? undefined : `${id}-mistake`}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">–</option>
          {errand.statuses.map((one) => (
            <option key={one.id} value={one.id}>
              {inWords(one.name)}
            </option>
          ))}
        </select>
      </div>
      {status !== undefined && (
        <div className="status-preview" role="status">
          <h3>{texts.citizenSees}</h3>
          <p>
            <strong>{inWords(status.name)}</strong>
          </p>
          <p>{inWords(status.citizenText)}</p>
          {message.trim() !== '' && <p className="event-text">{message}</p>}
          <p className="field-hint">{handlingTexts.previewMail}</p>
          {errand.completion !== null && <p className="field-error">{handlingTexts.endsCompletion}</p>}
          {status.internalText !== '' && (
            <p className="field-hint">
              {texts.internal}: {status.internalText}
            </p>
          )}
        </div>
      )}
      <WrittenMessage
        id={`${id}-message`}
        label={texts.messageWithStatus}
        reachable={errand.secrecy.masked || errand.applicant.email !== null}
        value={message}
        onChange={setMessage}
      />
      <WorkProblem error={work.error} />
      <Button type="submit" look="secondary" busy={work.isPending}>
        {work.isPending ? texts.saving : texts.saveStatus}
      </Button>
    </form>
  );
}
