import { draftDialogTexts as texts } from '../../i18n/spoken/draft-dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks before something unsaved is left behind. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog
      title={texts.leaveTitle}
      onClose={onStay}
      actions={
        <>
          <Button onClick={onStay}>{texts.leaveStay}</Button>
          <Button look="secondary" onClick={onLeave}>
            {texts.leaveGo}
          </Button>
        </>
      }
    >
      <p>{texts.leaveText}</p>
    </Dialog>
  );
}
