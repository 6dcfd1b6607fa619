import { useEffect, useId, useState } from 'react';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { secrecyTexts as texts } from '../../i18n/sv/secrecy.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextPart } from '../written/text-part.tsx';

type ReasonDialogProps = {
  title: string;
  lead?: string;
  /** An example of a reason. */
  hint?: string;
  /** Asks for the paragraph of the law too. */
  withParagraph?: boolean;
  yes: string;
  doing: string;
  busy: boolean;
  error: Error | null;
  onYes: (given: { reason: string; paragraph: string }) => void;
  onNo: () => void;
};

const shortest = 10;

/** Asks why, before something secret is opened, marked or lifted, or an errand kept. */
export function ReasonDialog({
  title,
  lead,
  hint = texts.reasonHint,
  withParagraph = false,
  yes,
  doing,
  busy,
  error,
  onYes,
  onNo,
}: ReasonDialogProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [paragraph, setParagraph] = useState('');
  const [pressed, setPressed] = useState(false);
  // After the dialog has put the focus on its first button: here one comes to write.
  useEffect(
    () => document.getElementById(`${id}-${withParagraph ? 'paragraph' : 'reason'}`)?.focus(),
    [id, withParagraph],
  );
  const lacksParagraph = withParagraph && paragraph.trim().length < 3;
  const lacksReason = reason.trim().length < shortest;
  const press = () => {
    setPressed(true);
    if (lacksParagraph || lacksReason)
      document.getElementById(lacksParagraph ? `${id}-paragraph` : `${id}-reason`)?.focus();
    else onYes({ reason, paragraph });
  };
  return (
    <Dialog
      title={title}
      onClose={onNo}
      actions={
        <>
          <Button look="secondary" onClick={onNo}>
            {texts.cancel}
          </Button>
          <Button busy={busy} onClick={press}>
            {busy ? doing : yes}
          </Button>
        </>
      }
    >
      {lead !== undefined && <p>{lead}</p>}
      {withParagraph && (
        <TextPart
          id={`${id}-paragraph`}
          label={texts.paragraph}
          hint={texts.paragraphHint}
          mistake={pressed && lacksParagraph ? texts.paragraphMissing : undefined}
          value={paragraph}
          maxLength={200}
          onChange={setParagraph}
        />
      )}
      <TextPart
        id={`${id}-reason`}
        label={texts.reason}
        {...(withParagraph ? {} : { hint })}
        mistake={pressed && lacksReason ? texts.reasonShort : undefined}
        value={reason}
        rows={3}
        maxLength={1000}
        onChange={setReason}
      />
      <div role="alert">
        {error !== null && (
          <Notice tone="problem">
            <p>{problemSentence(error)}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
