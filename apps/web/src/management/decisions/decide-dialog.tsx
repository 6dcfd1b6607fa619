import { decisionTexts as texts } from '../../i18n/sv/decisions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type DecideDialogProps = {
  outcome: string;
  /** Whether the citizen can be told by mail. */
  reachable: boolean;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** The last question before a decision is made for ever. */
export function DecideDialog({ outcome, reachable, busy, onYes, onNo }: DecideDialogProps) {
  return (
    <Dialog
      title={texts.confirmTitle}
      onClose={onNo}
      actions={
        <>
          <Button look="secondary" onClick={onNo}>
            {texts.confirmNo}
          </Button>
          <Button busy={busy} onClick={onYes}>
            {busy ? texts.deciding : texts.confirmYes}
          </Button>
        </>
      }
    >
      <p>{texts.confirm(outcome)}</p>
      <p>{reachable ? texts.confirmTold : texts.confirmNotTold}</p>
    </Dialog>
  );
}
