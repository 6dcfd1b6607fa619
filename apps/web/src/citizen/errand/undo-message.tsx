import { correctMessageEndpoint } from '@handslag/contracts/errands';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useMyErrandWork } from './errand-work.ts';

type Props = { errandId: string; eventId: string; text: string; until: string };

/** For a minute: the way to put right or take back what one has just written. */
export function UndoMessage({ errandId, eventId, text, until }: Props) {
  const work = useMyErrandWork(errandId);
  const [over, setOver] = useState(false);
  const [correction, setCorrection] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // What had the focus goes away: it stays at the message.
  const atMessage = () => box.current?.closest<HTMLElement>('li')?.focus();
  useEffect(() => {
    const end = () => {
      if (box.current?.contains(document.activeElement)) atMessage();
      setOver(true);
    };
    const timer = setTimeout(end, Math.max(0, new Date(until).getTime() - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  const leave = () => {
    atMessage();
    setCorrection(null);
  };
  const send = (message: string) =>
    work.mutate(() => call(correctMessageEndpoint, { params: { errandId, eventId }, body: { message } }), {
      onSuccess: () => {
        announce(message === '' ? myErrandTexts.undo.withdrawn : myErrandTexts.undo.corrected);
        leave();
      },
    });
  const problem = work.error !== null && <p role="alert">{problemSentence(work.error)}</p>;
  // What one is in the middle of writing stays, and the server tells if it was too late.
  if (over && correction === null) return problem || null;
  if (correction === null) {
    return (
      <div className="actions" ref={box}>
        {problem}
        <Button look="quiet" className="button-small" onClick={() => setCorrection(text)}>
          {myErrandTexts.undo.correct}
        </Button>
        <Button
          look="quiet"
          className="button-small"
          busy={work.isPending}
          onClick={() => {
            atMessage();
            send('');
          }}
        >
          {myErrandTexts.undo.withdraw}
        </Button>
      </div>
    );
  }
  return (
    <div ref={box}>
      <form
        noValidate
        className="flow"
        onSubmit={(event) => {
          event.preventDefault();
          if (correction.trim() !== '') send(correction);
        }}
      >
        <div className="field">
          <label className="field-label" htmlFor={`correct-${eventId}`}>
            {myErrandTexts.undo.correctLabel}
          </label>
          <textarea
            className="input"
            id={`correct-${eventId}`}
            autoFocus
            rows={3}
            maxLength={4000}
            value={correction}
            onChange={({ target }) => setCorrection(target.value)}
          />
        </div>
        {problem}
        <div className="actions">
          <Button type="submit" className="button-small" busy={work.isPending}>
            {myErrandTexts.undo.save}
          </Button>
          <Button look="quiet" className="button-small" onClick={leave}>
            {myErrandTexts.undo.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}
