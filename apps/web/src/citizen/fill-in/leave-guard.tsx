import { useState, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { fillInTexts as texts } from '../../i18n/sv/fill-in.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLeaveGuard } from '../../ui/guarded-router.tsx';
import type { OpenDraft } from './open-draft.ts';

const patienceMs = 3_000;

/**
 * Asks once before the page is left with something unsaved. Saving is tried first: usually there is nothing to ask.
 * `within` is true while the page itself moves between its steps.
 */
export function LeaveGuard({ draft, within }: { draft: OpenDraft; within: RefObject<boolean> }) {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const { pathname } = useLocation();
  const isUnsaved = () => draft.autosave.unsaved().size > 0 || draft.uploads.busy();
  useLeaveGuard(
    () => {
      const here = window.location.pathname;
      // With browser back the address has already changed when we are asked.
      const steppedBack = here !== pathname && here.startsWith(`/arende/${draft.id}/`);
      return !within.current && !steppedBack && draft.autosave.state().ended === null && isUnsaved();
    },
    (go) => {
      const late = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false));
      void Promise.race([draft.autosave.flush(), late]).then((saved) => {
        if (saved && !draft.uploads.busy()) go();
        else setLeave(() => go);
      });
    },
  );
  if (leave === null) return null;
  return (
    <Dialog
      title={texts.leaveTitle}
      onClose={() => setLeave(null)}
      actions={
        <>
          <Button onClick={() => setLeave(null)}>{texts.leaveStay}</Button>
          <Button look="secondary" onClick={leave}>
            {texts.leaveGo}
          </Button>
        </>
      }
    >
      <p>{texts.leaveText}</p>
    </Dialog>
  );
}
