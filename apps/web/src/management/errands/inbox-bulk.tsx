import {
  exportInboxPath,
  type BulkResult,
  type HandledErrandListing,
  type InboxFilters,
} from '@handslag/contracts/inbox';
import { useRef, useState } from 'react';
import { addressOf } from '../../api/client.ts';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { useSession } from '../../session/session.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { InboxAssignDialog } from './inbox-assign-dialog.tsx';
import type { Inbox } from './inbox-queries.ts';
import { InboxStatusDialog } from './inbox-status-dialog.tsx';

const most = 100;

type Props = {
  /** The errands chosen. */
  errands: readonly HandledErrandListing[];
  filters: InboxFilters;
  offers: Inbox | undefined;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** What can be done with the errands chosen, and what became of each. */
export function InboxBulk({ errands, filters, offers, onChoose }: Props) {
  const { session } = useSession();
  const [open, setOpen] = useState<'assign' | 'status' | null>(null);
  const [results, setResults] = useState<readonly BulkResult[]>([]);
  const outcome = useRef<HTMLDivElement>(null);
  const mayHandle = session?.kind === 'staff' && session.permissions.includes('errand:handle');
  const finish = (told: readonly BulkResult[]) => {
    setOpen(null);
    setResults(told);
    onChoose(new Set(told.filter((one) => one.outcome !== 'done').map(({ id }) => id)));
    // Once the dialog has given the focus back.
    setTimeout(() => outcome.current?.focus());
  };
  const dialog = { errands, offers, onClose: () => setOpen(null), onDone: finish };
  return (
    <>
      <div ref={outcome} tabIndex={-1} role="status" className="inbox-outcome">
        {results.length > 0 && <Outcome results={results} onClose={() => setResults([])} />}
      </div>
      {errands.length > 0 && (
        <section className="inbox-bulk" aria-label={texts.withChosen}>
          <p role="status">
            {texts.chosen(errands.length)}
            {errands.length > most && ` ${texts.atMost}`}
          </p>
          {mayHandle && errands.length <= most && (
            <>
              <Button className="button-small" onClick={() => setOpen('assign')}>
                {texts.assign}
              </Button>
              <Button look="secondary" className="button-small" onClick={() => setOpen('status')}>
                {texts.changeStatus}
              </Button>
            </>
          )}
          {errands.length <= most && (
            <ButtonAnchor
              look="secondary"
              className="button-small"
              href={addressOf(
                exportInboxPath,
                {},
                { ...filters, errands: errands.map(({ id }) => id).join(',') },
              )}
              download
            >
              {texts.exportChosen}
            </ButtonAnchor>
          )}
          <Button look="quiet" className="button-small" onClick={() => onChoose(new Set())}>
            {texts.unchoose}
          </Button>
        </section>
      )}
      {open === 'assign' && <InboxAssignDialog {...dialog} />}
      {open === 'status' && <InboxStatusDialog {...dialog} />}
    </>
  );
}

function Outcome({ results, onClose }: { results: readonly BulkResult[]; onClose: () => void }) {
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
