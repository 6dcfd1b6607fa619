import { useId, useRef, useState } from 'react';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSigningWork } from './signing-queries.ts';

type DeclineDialogProps = { signingId: string; initiatedBy: string; onClose: () => void };

/** A party will not sign: asks why, and says what that means. */
export function DeclineDialog({ signingId, initiatedBy, onClose }: DeclineDialogProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const work = useSigningWork(signingId);
  const decline = () => {
    const reason = field.current?.value.trim() ?? '';
    setMissing(reason === '');
    if (reason === '') field.current?.focus();
    else work.mutate({ kind: 'decline', reason });
  };
  return (
    <Dialog
      title={texts.declineDialog}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {texts.declineNo}
          </Button>
          <Button look="danger" busy={work.isPending} onClick={decline}>
            {texts.declineYes}
          </Button>
        </>
      }
    >
      <p>{texts.declineText(initiatedBy)}</p>
      <div className={missing ? 'field field-invalid' : 'field'}>
        <label className="field-label" htmlFor={id}>
          {texts.declineReason}
        </label>
        {missing && (
          <p className="field-error" id={`${id}-error`}>
            {texts.declineMissing}
          </p>
        )}
        <textarea
          ref={field}
          id={id}
          className="input decline-reason"
          rows={4}
          maxLength={1000}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-error` : undefined}
        />
      </div>
      {work.error !== null && <p role="alert">{problemSentence(work.error)}</p>}
    </Dialog>
  );
}
