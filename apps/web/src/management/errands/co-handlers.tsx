import type { HandledErrand } from '@handslag/contracts/handling';
import { setCoHandlerEndpoint } from '@handslag/contracts/teamwork';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
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
  const set = (account: string, name: string, takesPart: boolean) =>
    work.mutate(({ params }) => call(setCoHandlerEndpoint, { params, body: { account, takesPart } }), {
      onSuccess: () => {
        announce(takesPart ? texts.added(name) : texts.removed(name));
        setAdding(false);
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
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {texts.add}
          </label>
          <select
            className="input"
            id={id}
            value=""
            onChange={({ target }) => {
              const one = free.find((each) => each.id === target.value);
              if (one) set(one.id, one.name, true);
            }}
          >
            <option value="">{handlingTexts.handOver.choose}</option>
            {free.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <Button look="quiet" className="button-small" onClick={() => setAdding(true)}>
          {texts.add}
        </Button>
      )}
    </>
  );
}
