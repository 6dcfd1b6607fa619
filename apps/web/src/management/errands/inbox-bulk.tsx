import {
  exportInboxPath,
  type BulkResult,
  type HandledErrandListing,
  type InboxFilters,
} from '@handslag/contracts/inbox';
import { useState } from 'react';
import { addressOf } from '../../api/client.ts';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { useSession } from '../../session/session.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
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
  /** What became of each. */
  onDone: (results: readonly BulkResult[]) => void;
};

/** What can be done with the errands chosen. */
export function InboxBulk({ errands, filters, offers, onChoose, onDone }: Props) {
  const { session } = useSession();
  const [open, setOpen] = useState<'assign' | 'status' | null>(null);
  const mayHandle = session?.kind === 'staff' && session.permissions.includes('errand:handle');
  const finish = (told: readonly BulkResult[]) => {
    setOpen(null);
    onDone(told);
    onChoose(new Set(told.filter((one) => one.outcome !== 'done').map(({ id }) => id)));
  };
  const dialog = { errands, offers, onClose: () => setOpen(null), onDone: finish };
  return (
    <>
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
