import { useState } from 'react';
import { registeringTexts as texts } from '../../i18n/sv/registering.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLeaveGuard } from '../../ui/guarded-router.tsx';

/** Asks before a form that is not registered is left behind. */
export function LeaveQuestion({ unsaved }: { unsaved: boolean }) {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useLeaveGuard(
    () => unsaved,
    (go) => setLeave(() => go),
  );
  if (leave === null) return null;
  const stay = () => setLeave(null);
  return (
    <Dialog
      title={texts.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>{texts.stay}</Button>
          <Button
            look="secondary"
            onClick={() => {
              stay();
              leave();
            }}
          >
            {texts.leave}
          </Button>
        </>
      }
    >
      <p>{texts.leaveText}</p>
    </Dialog>
  );
}
