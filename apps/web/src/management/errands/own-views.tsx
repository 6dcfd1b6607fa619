import type { SavedInboxView } from '@handslag/contracts/inbox';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { filtersToAddress } from './inbox-address.ts';
import { useSavedViews } from './inbox-queries.ts';
import { WorkProblem } from './work-problem.tsx';

type Props = { views: readonly SavedInboxView[]; shown: SavedInboxView | undefined };

/** The views that the account has kept, each to take away; the one taken away last can be had back. */
export function OwnViews({ views, shown }: Props) {
  const { save, remove } = useSavedViews();
  const [removed, setRemoved] = useState<SavedInboxView | null>(null);
  const takeAway = (view: SavedInboxView) => remove.mutate(view.id, { onSuccess: () => setRemoved(view) });
  const back = ({ name, filters, start }: SavedInboxView) =>
    save.mutate(
      { name, filters, start },
      {
        onSuccess: () => {
          setRemoved(null);
          announce(texts.viewSaved(name));
          setTimeout(() => document.querySelector<HTMLElement>('#own-views')?.focus());
        },
      },
    );
  return (
    <>
      {views.length > 0 && (
        <nav aria-labelledby="own-views">
          <h2 id="own-views" tabIndex={-1}>
            {texts.ownViews}
          </h2>
          <ul>
            {views.map((view) => (
              <li className="own-view" key={view.id}>
                <Link to={filtersToAddress(view.filters)} aria-current={view === shown ? 'page' : undefined}>
                  {view.name} {view.start && <span className="own-view-start">{texts.startView}</span>}
                </Link>
                <button
                  type="button"
                  className="own-view-remove"
                  aria-label={texts.removeView(view.name)}
                  onClick={() => takeAway(view)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {removed !== null && (
        <Removed key={removed.id} name={removed.name} busy={save.isPending} onBack={() => back(removed)} />
      )}
      <WorkProblem error={remove.error ?? save.error} />
    </>
  );
}

/** What was taken away. The way back has the focus, since what was pressed is gone. */
function Removed({ name, busy, onBack }: { name: string; busy: boolean; onBack: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    undo.current?.focus();
    announce(texts.viewRemoved(name));
  }, [name]);
  return (
    <div className="own-view-removed">
      <p>{texts.viewRemoved(name)}</p>
      <Button ref={undo} look="secondary" className="button-small" busy={busy} onClick={onBack}>
        {texts.undo}
      </Button>
    </div>
  );
}
