import { correctSentMessageEndpoint, type HandledErrand } from '@handslag/contracts/handling';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useErrandWork } from './errand-queries.ts';
import { LabelledField } from '../written/labelled-field.tsx';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.undo;

/** For a minute: the way to put a message right or take it back. */
export function UndoMessage({
  errand,
  eventId,
  text,
  until,
}: {
  errand: HandledErrand;
  eventId: string;
  text: string;
  until: string;
}) {
  const work = useErrandWork(errand);
  const [over, setOver] = useState(false);
  const [correction, setCorrection] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, new Date(until).getTime() - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  const send = (message: string) =>
    work.mutate(
      ({ params }) => call(correctSentMessageEndpoint, { params: { ...params, eventId }, body: { message } }),
      {
        onSuccess: () => {
          announce(message === '' ? texts.withdrawn : texts.corrected);
          setCorrection(null);
        },
      },
    );
  // What one is in the middle of writing stays, and the server tells if it was too late.
  if (over && correction === null) return null;
  if (correction === null) {
    return (
      <div className="undo">
        <WorkProblem error={work.error} />
        <Button look="quiet" className="button-small" onClick={() => setCorrection(text)}>
          {texts.correct}
        </Button>
        <Button look="quiet" className="button-small" busy={work.isPending} onClick={() => send('')}>
          {texts.withdraw}
        </Button>
      </div>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (correction.trim() !== '') send(correction);
      }}
    >
      <LabelledField id={`correct-${eventId}`} label={texts.correctLabel}>
        {(described) => (
          <textarea
            {...described}
            className="input"
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
        <Button look="quiet" className="button-small" onClick={() => setCorrection(null)}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
