import type { HandledErrand } from '@handslag/contracts/handling';
import { useId, useState } from 'react';
import { inWords } from '../../i18n/language.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useErrandWork } from './errand-queries.ts';
import { WorkProblem } from './work-problem.tsx';
import { WrittenMessage } from './written-message.tsx';

/** A new status, with what the citizen will read shown before it is set. */
export function ChangeStatusForm({ errand }: { errand: HandledErrand }) {
  const id = useId();
  const work = useErrandWork(errand);
  const [chosen, setChosen] = useState('');
  const [message, setMessage] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const status = errand.statuses.find((one) => one.id === chosen);
  const change = () => {
    const problem =
      status === undefined ? texts.chooseStatus : status.id === errand.status.id ? texts.sameStatus : null;
    setMistake(problem);
    if (problem !== null || status === undefined) {
      document.getElementById(`${id}-status`)?.focus();
      return;
    }
    work.mutate(
      { kind: 'status', status: status.id, message },
      {
        onSuccess: () => {
          announce(texts.statusChanged(inWords(status.name)));
          setChosen('');
          setMessage('');
        },
      },
    );
  };
  return (
    <section className="side-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.changeStatus}</h2>
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
          reachable={errand.applicant.email !== null}
          value={message}
          onChange={setMessage}
        />
        <WorkProblem error={work.error} />
        <Button type="submit" look="secondary" busy={work.isPending}>
          {work.isPending ? texts.saving : texts.saveStatus}
        </Button>
      </form>
    </section>
  );
}
