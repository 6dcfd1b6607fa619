import { useState } from 'react';
import { useCode } from '../../form/use-code.ts';
import { useLeaveGuard } from '../../ui/guarded-router.tsx';
import { later } from './later.ts';
import type { OpenDraft } from './open-draft.ts';

const patienceMs = 3_000;

/** Asks once before the page is left with something unsaved. Saving is tried first: usually there is nothing to ask. */
export function LeaveGuard({ draft }: { draft: OpenDraft }) {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const dialog = useCode(later.leaveDialog, leave !== null);
  const isUploading = () => draft.files.uploads()?.busy() ?? false;
  useLeaveGuard(
    (path) => {
      const within = path.startsWith(`/arende/${draft.id}`);
      const isUnsaved = draft.autosave.unsaved().size > 0 || isUploading();
      return !within && draft.autosave.state().ended === null && isUnsaved;
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
