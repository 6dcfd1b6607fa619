import { useState, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { useCode } from '../../form/use-code.ts';
import { useLeaveGuard } from '../../ui/guarded-router.tsx';
import { later } from './later.ts';
import type { OpenDraft } from './open-draft.ts';

const patienceMs = 3_000;

/**
 * Asks once before the page is left with something unsaved. Saving is tried first: usually there is nothing to ask.
 * `within` is true while the page itself moves between its steps.
 */
export function LeaveGuard({ draft, within }: { draft: OpenDraft; within: RefObject<boolean> }) {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const { pathname } = useLocation();
  const dialog = useCode(later.leaveDialog, leave !== null);
  const isUploading = () => draft.files.uploads()?.busy() ?? false;
  const isUnsaved = () => draft.autosave.unsaved().size > 0 || isUploading();
  useLeaveGuard(
    () => {
      const here = window.location.pathname;
      // With browser back the address has already changed when we are asked.
      const steppedBack = here !== pathname && here.startsWith(`/arende/${draft.id}/`);
      return !within.current && !steppedBack && draft.autosave.state().ended === null && isUnsaved();
    },
    async (go) => {
      const late = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false));
      const saved = await Promise.race([draft.autosave.flush(), late]);
      if (saved && !isUploading()) go();
      else setLeave(() => go);
    },
  );
  if (leave === null || dialog === null) return null;
  return <dialog.LeaveDialog onStay={() => setLeave(null)} onLeave={leave} />;
}
