import { problemSentence } from '../../i18n/problem-sentence.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSigningWork } from './signing-queries.ts';

/** Asks once more before the request is taken back, and says what that means. */
export function WithdrawDialog({ signingId, onClose }: { signingId: string; onClose: () => void }) {
  const work = useSigningWork(signingId);
  return (
    <Dialog
      title={texts.withdrawTitle}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {texts.withdrawNo}
          </Button>
          <Button look="danger" busy={work.isPending} onClick={() => work.mutate({ kind: 'withdraw' })}>
            {texts.withdrawYes}
          </Button>
        </>
      }
    >
      <p>{texts.withdrawText}</p>
      {work.error !== null && <p role="alert">{problemSentence(work.error)}</p>}
    </Dialog>
  );
}
