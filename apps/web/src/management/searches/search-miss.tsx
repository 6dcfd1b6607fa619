import type { BuiltEService } from '@handslag/contracts/builder';
import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { listSearchMissesEndpoint } from '@handslag/contracts/searches';
import { useState } from 'react';
import { formatDay } from '../../i18n/format.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { searchesTexts as texts } from '../../i18n/sv/searches.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { LabelledField } from '../written/labelled-field.tsx';
import { ServiceBusyError, useAddWord, useForget, type Added } from './searches-queries.ts';

type Miss = ReplyOf<typeof listSearchMissesEndpoint>['misses'][number];

/** One search that found nothing: to which service it belongs, or that it is nothing of ours. */
export function SearchMiss({
  miss: { words, times, lastOn },
  services,
  onAdded,
}: {
  miss: Miss;
  services: readonly BuiltEService[];
  onAdded: (added: Added) => void;
}) {
  const [key, setKey] = useState('');
  const [mistake, setMistake] = useState(false);
  const add = useAddWord();
  const forget = useForget();
  const id = `miss-${words.replaceAll(' ', '-')}`;
  const problem = add.error ?? forget.error;
  const send = () => {
    setMistake(key === '');
    if (key === '') document.getElementById(id)?.focus();
    else add.mutate({ words, key }, { onSuccess: onAdded });
  };
  return (
    <div className="admin-item">
      <div className="admin-row">
        <strong className="admin-grow">{words}</strong>
        <span className="admin-note">{texts.facts(times, formatDay(lastOn))}</span>
      </div>
      <LabelledField id={id} label={texts.chooseFor(words)} mistake={mistake ? texts.chooseFirst : undefined}>
        {(described) => (
          <select
            {...described}
            className="input"
            value={key}
            onChange={(event) => {
              setKey(event.target.value);
              setMistake(false);
            }}
          >
            <option value="">{texts.chooseNone}</option>
            {services.map((service) => (
              <option key={service.key} value={service.key}>
                {service.name.sv}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      <div role="alert">
        {problem !== null && (
          <p className="field-error">
            {problem instanceof ServiceBusyError ? problem.message : problemSentence(problem)}
          </p>
        )}
      </div>
      <div className="admin-row">
        <Button
          look="secondary"
          className="button-small"
          busy={add.isPending}
          aria-label={texts.addWhat(words)}
          onClick={send}
        >
          {add.isPending ? texts.adding : texts.add}
        </Button>
        <Button
          look="quiet"
          className="button-small"
          busy={forget.isPending}
          aria-label={texts.forgetWhat(words)}
          onClick={() => forget.mutate(words, { onSuccess: () => announce(texts.forgotten(words)) })}
        >
          {texts.forget}
        </Button>
      </div>
    </div>
  );
}
