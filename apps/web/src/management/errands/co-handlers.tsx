import type { HandledErrand } from '@handslag/contracts/handling';
import { setCoHandlerEndpoint } from '@handslag/contracts/teamwork';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { LabelledField } from '../written/labelled-field.tsx';
import { colleaguesQuery, useErrandWork } from './errand-queries.ts';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.team;

/** Colleagues who handle the errand too; one more at a press. */
export function CoHandlers({ errand }: { errand: HandledErrand }) {
  const id = useId();
  const work = useErrandWork(errand);
  const [adding, setAdding] = useState(false);
  const { data } = useQuery({ ...colleaguesQuery(errand.id), enabled: adding });
  const taken = new Set([errand.assignee?.id, ...errand.coHandlers.map((one) => one.id)]);
  const free = (data?.colleagues ?? []).filter((one) => !taken.has(one.id));
  // The way in stands where one was; what was pressed is gone.
  const close = () => {
    setAdding(false);
    setTimeout(() => document.getElementById(`${id}-add`)?.focus());
  };
  const set = (account: string, name: string, takesPart: boolean) =>
    work.mutate(({ params }) => call(setCoHandlerEndpoint, { params, body: { account, takesPart } }), {
      onSuccess: () => {
        announce(takesPart ? texts.added(name) : texts.removed(name));
        close();
      },
    });
  return (
    <>
      {errand.coHandlers.length > 0 && (
        <div className="card-part">
          <h3>{texts.coHandlers}</h3>
          <ul className="plain-list">
            {errand.coHandlers.map((one) => (
              <li key={one.id} className="list-line">
                {one.name}
                <Button
                  look="quiet"
                  className="button-small"
                  busy={work.isPending}
                  onClick={() => set(one.id, one.name, false)}
                >
                  {texts.remove}
                  <span className="visually-hidden"> {one.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <WorkProblem error={work.error} />
      {adding ? (
        <AddColleague
          free={free}
          loaded={data !== undefined}
          busy={work.isPending}
          onAdd={set}
          onCancel={close}
        />
      ) : (
        <Button id={`${id}-add`} look="quiet" className="button-small" onClick={() => setAdding(true)}>
          {texts.add}
        </Button>
      )}
    </>
  );
}

type AddColleagueProps = {
  free: readonly { id: string; name: string }[];
  loaded: boolean;
  busy: boolean;
  onAdd: (account: string, name: string, takesPart: boolean) => void;
  onCancel: () => void;
};

/** Which colleague: chosen first and added by a press, so that the arrow keys can walk the list. */
function AddColleague({ free, loaded, busy, onAdd, onCancel }: AddColleagueProps) {
  const id = useId();
  const [account, setAccount] = useState('');
  const [mistake, setMistake] = useState<string>();
  const add = () => {
    const one = free.find((each) => each.id === account);
    setMistake(one ? undefined : texts.missing);
    if (one) onAdd(one.id, one.name, true);
    else document.getElementById(id)?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {loaded && free.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <LabelledField id={id} label={texts.who} mistake={mistake}>
          {(described) => (
            <select
              {...described}
              className="input"
              autoFocus
              value={account}
              onChange={({ target }) => setAccount(target.value)}
            >
              <option value="">{handlingTexts.handOver.choose}</option>
              {free.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
      )}
      <div className="undo">
        {free.length > 0 && (
          <Button type="submit" look="secondary" className="button-small" busy={busy}>
            {texts.save}
          </Button>
        )}
        <Button look="quiet" className="button-small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
