import type { HandledErrand } from '@handslag/contracts/handling';
import { linkErrandEndpoint } from '@handslag/contracts/teamwork';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../api/client.ts';
import { inWords } from '../../i18n/language.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useErrandWork } from './errand-queries.ts';
import { LabelledField } from '../written/labelled-field.tsx';
import { useListAddress } from './list-address.ts';
import { StatusMark } from './status-mark.tsx';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.related;

/** Errands that have to do with this one. */
export function RelatedCard({ errand }: { errand: HandledErrand }) {
  const id = useId();
  const list = useListAddress();
  const work = useErrandWork(errand);
  const [adding, setAdding] = useState(false);
  const [number, setNumber] = useState('');
  const [mistake, setMistake] = useState<string>();
  // The way in stands where one was; what was pressed is gone.
  const close = () => {
    setAdding(false);
    setMistake(undefined);
    setTimeout(() => document.getElementById(`${id}-add`)?.focus());
  };
  const set = (registrationNumber: string, related: boolean) =>
    work.mutate(({ params }) => call(linkErrandEndpoint, { params, body: { registrationNumber, related } }), {
      onSuccess: () => {
        announce(related ? texts.added : texts.removed);
        setNumber('');
        close();
      },
    });
  const add = () => {
    setMistake(number.trim() === '' ? texts.missing : undefined);
    if (number.trim() === '') document.getElementById(id)?.focus();
    else set(number.trim(), true);
  };
  return (
    <section className="side-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.title}</h2>
      {errand.related.length === 0 && !adding && <p className="section-note">{texts.none}</p>}
      {errand.related.length > 0 && (
        <ul className="plain-list">
          {errand.related.map((one) => (
            <li key={one.id} className="list-line">
              <span>
                <Link to={`/handlaggning/arenden/${one.id}`} state={{ list }}>
                  {one.registrationNumber}, {inWords(one.eService.name)}
                </Link>{' '}
                <StatusMark status={one.status} />
              </span>
              <Button
                look="quiet"
                className="button-small"
                busy={work.isPending}
                onClick={() => set(one.registrationNumber, false)}
              >
                {texts.remove}
                <span className="visually-hidden"> {one.registrationNumber}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <WorkProblem error={work.error} />
      {adding ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <LabelledField id={id} label={texts.label} mistake={mistake}>
            {(described) => (
              <input
                {...described}
                className="input"
                autoFocus
                maxLength={40}
                value={number}
                onChange={({ target }) => setNumber(target.value)}
              />
            )}
          </LabelledField>
          <div className="undo">
            <Button type="submit" look="secondary" className="button-small" busy={work.isPending}>
              {texts.add}
            </Button>
            <Button look="quiet" className="button-small" onClick={close}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <Button id={`${id}-add`} look="quiet" className="button-small" onClick={() => setAdding(true)}>
          {texts.add}
        </Button>
      )}
    </section>
  );
}
