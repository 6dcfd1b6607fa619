import type { BulkResult } from '@handslag/contracts/inbox';
import { useEffect, useRef } from 'react';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = { results: readonly BulkResult[]; onClose: () => void };

/** What became of each of the errands that were changed together: above the list, where the focus goes. */
export function InboxOutcome({ results, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (results.length === 0) return undefined;
    // Once the dialog has given the focus back.
    const timer = setTimeout(() => box.current?.focus());
    return () => clearTimeout(timer);
  }, [results]);
  const close = () => {
    document.querySelector<HTMLElement>('.inbox h1')?.focus();
    onClose();
  };
  return (
    <div ref={box} tabIndex={-1} role="status" className="inbox-outcome">
      {results.length > 0 && <Outcome results={results} onClose={close} />}
    </div>
  );
}

function Outcome({ results, onClose }: Props) {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  const rest = (['changed', 'not_allowed', 'gone'] as const).flatMap((outcome) => {
    const these = results.filter((one) => one.outcome === outcome);
    return these.length === 0 ? [] : [{ outcome, these }];
  });
  return (
    <Notice tone={rest.length === 0 ? 'success' : 'warning'}>
      <p>{texts.done(done)}</p>
      {rest.map(({ outcome, these }) => (
        <div key={outcome}>
          <p>{texts.outcome[outcome]}</p>
          <ul>
            {these.map(
              ({ id, registrationNumber }) =>
                registrationNumber !== null && <li key={id}>{registrationNumber}</li>,
            )}
          </ul>
        </div>
      ))}
      <Button look="quiet" className="button-small" onClick={onClose}>
        {texts.close}
      </Button>
    </Notice>
  );
}
