import type { InboxFilters, SavedInboxView } from '@handslag/contracts/inbox';
import { useEffect, useId, useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSavedViews } from './inbox-queries.ts';

type Props = { filters: InboxFilters; shown: SavedInboxView | undefined; onClose: () => void };

/** A name for the list as it is filtered now, and whether one comes in there. */
export function SaveViewDialog({ filters, shown, onClose }: Props) {
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const [start, setStart] = useState(shown?.start ?? false);
  const [mistake, setMistake] = useState<string | null>(null);
  const { save } = useSavedViews();
  // After the dialog has put the focus on its first button.
  useEffect(() => name.current?.focus(), []);
  const keep = () => {
    const written = name.current?.value.trim() ?? '';
    if (written === '') {
      setMistake(texts.viewNameMissing);
      name.current?.focus();
      return;
    }
    save.mutate(
      { name: written, filters, start },
      {
        onSuccess: () => {
          announce(texts.viewSaved(written));
          onClose();
        },
        onError: (error) =>
          setMistake(isProblem(error, 'validation_failed') ? texts.tooManyViews : problemSentence(error)),
      },
    );
  };
  return (
    <Dialog
      title={texts.saveViewTitle}
      onClose={onClose}
      actions={
        <>
          <Button busy={save.isPending} onClick={keep}>
            {texts.save}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <p>{texts.saveViewHelp}</p>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-name`}>
          {texts.viewName}
        </label>
        {mistake !== null && (
          <p className="field-error" id={`${id}-mistake`} role="alert">
            {mistake}
          </p>
        )}
        <input
          className="input"
          id={`${id}-name`}
          ref={name}
          maxLength={60}
          autoComplete="off"
          defaultValue={shown?.name ?? ''}
          aria-invalid={mistake !== null || undefined}
          aria-describedby={mistake === null ? undefined : `${id}-mistake`}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
          }}
        />
      </div>
      <label className="inbox-check">
        <input type="checkbox" checked={start} onChange={(event) => setStart(event.target.checked)} />
        {texts.asStart}
      </label>
    </Dialog>
  );
}
