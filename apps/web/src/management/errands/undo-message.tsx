import { correctSentMessageEndpoint, type HandledErrand } from '@handslag/contracts/handling';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { LabelledField } from '../written/labelled-field.tsx';
import { useErrandWork } from './errand-queries.ts';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.undo;

type Props = { errand: HandledErrand; eventId: string; text: string; until: string };

/** For a minute: the way to put a message right or take it back. The focus stays at the message when what had it goes. */
export function UndoMessage({ errand, eventId, text, until }: Props) {
  const work = useErrandWork(errand);
  const [over, setOver] = useState(false);
  const [correction, setCorrection] = useState<string | null>(null);
  const [mistake, setMistake] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
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
    setMistake(undefined);
  };
  const send = (message: string) =>
    work.mutate(
      ({ params }) => call(correctSentMessageEndpoint, { params: { ...params, eventId }, body: { message } }),
      {
        onSuccess: () => {
          announce(message === '' ? texts.withdrawn : texts.corrected);
          leave();
        },
      },
    );
  const correct = () => {
    const empty = correction?.trim() === '';
    setMistake(empty ? texts.empty : undefined);
    if (empty) document.getElementById(`correct-${eventId}`)?.focus();
    else send(correction ?? text);
  };
  // What one is in the middle of writing stays, and the server tells if it was too late.
  if (over && correction === null) return null;
  return (
    <div ref={box}>
      {correction === null ? (
        <div className="undo">
          <WorkProblem error={work.error} />
          <Button look="quiet" className="button-small" onClick={() => setCorrection(text)}>
            {texts.correct}
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
            {texts.withdraw}
          </Button>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            correct();
          }}
        >
          <LabelledField id={`correct-${eventId}`} label={texts.correctLabel} mistake={mistake}>
            {(described) => (
              <textarea
                {...described}
                className="input"
                autoFocus
                rows={3}
                maxLength={4000}
                value={correction}
                onChange={({ target }) => setCorrection(target.value)}
              />
            )}
          </LabelledField>
          <WorkProblem error={work.error} />
          <div className="undo">
            <Button type="submit" className="button-small" busy={work.isPending}>
              {texts.save}
            </Button>
            <Button look="quiet" className="button-small" onClick={leave}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
