import { useState } from 'react';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useLeaveGuard } from '../../../ui/guarded-router.tsx';
import { flushTyped } from '../controls/typing.ts';
import { useEditor } from './use-editor.ts';

/** Asks before the editor is left with something the server does not have. */
export function LeaveEditor() {
  const { key, saver } = useEditor();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useLeaveGuard(
    (path) => {
      if (path.startsWith(`/handlaggning/e-tjanster/${key}/`)) return false;
      flushTyped();
      if (saver.isSaved()) return false;
      const { kind } = saver.state();
      void saver.flush();
      // What is on its way is saved by itself; the browser's own leaving gives no time for it.
      return path === '' || kind === 'failed';
    },
    (go) => setLeave(() => go),
  );
  if (leave === null) return null;
  return (
    <Dialog
      title={texts.leaveTitle}
      onClose={() => setLeave(null)}
      actions={
        <>
          <Button onClick={() => setLeave(null)}>{texts.stay}</Button>
          <Button look="secondary" onClick={leave}>
            {texts.leave}
          </Button>
        </>
      }
    >
      <p>{texts.leaveText}</p>
    </Dialog>
  );
}
