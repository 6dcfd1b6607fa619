import './survey.css';
import { answerSurveyEndpoint } from '@handslag/contracts/surveys';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { surveyTexts as texts } from '../../i18n/spoken/survey.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Three questions after something was sent in, for whoever wants to. Tied to nobody and no errand. */
export function Survey({ errandId }: { errandId: string }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: (body: { ease: number; clarity: number | null; comment: string }) =>
      call(answerSurveyEndpoint, { body: { errandId, ...body } }),
    onSuccess: ({ kept }) => announce(kept ? texts.thanks : texts.already),
  });
  if (send.isSuccess && !send.data.kept) return <Notice>{texts.already}</Notice>;
  if (send.isSuccess) return <Notice tone="success">{texts.thanks}</Notice>;
  const answer = () => {
    if (form.current === null) return;
    const typed = new FormData(form.current);
    const [ease, clarity] = [markIn(typed, 'ease'), markIn(typed, 'clarity')];
    setMissing(ease === null);
    if (ease === null) form.current.querySelector<HTMLInputElement>('[name="ease"]')?.focus();
    else send.mutate({ ease, clarity, comment: String(typed.get('comment')).trim() });
  };
  return (
    <details className="survey">
      <summary>{texts.title}</summary>
      <p className="soft">{texts.lead}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!send.isPending) answer();
        }}
      >
        {send.isError && (
          <Notice tone="problem">
            <p>{problemSentence(send.error)}</p>
          </Notice>
        )}
        <Marks name="ease" legend={texts.ease} marks={texts.eases} mistake={missing ? texts.missing : null} />
        <Marks name="clarity" legend={texts.clarity} marks={texts.clarities} mistake={null} />
        <div className="field">
          <label className="field-label" htmlFor={`${id}-comment`}>
            {texts.comment}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {texts.commentHint}
          </p>
          <textarea
            id={`${id}-comment`}
            name="comment"
            className="input"
            rows={3}
            maxLength={1000}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <Button type="submit" look="secondary" busy={send.isPending}>
          {send.isPending ? texts.sending : texts.send}
        </Button>
      </form>
    </details>
  );
}

type MarksProps = { name: string; legend: string; marks: readonly string[]; mistake: string | null };

function Marks({ name, legend, marks, mistake }: MarksProps) {
  const id = useId();
  return (
    <fieldset
      className={mistake === null ? 'field' : 'field field-invalid'}
      aria-describedby={mistake === null ? undefined : `${id}-mistake`}
    >
      <legend className="field-label">{legend}</legend>
      {mistake !== null && (
        <p className="field-error" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      {marks.map((mark, index) => (
        <label key={mark} className="survey-mark">
          <input type="radio" name={name} value={index + 1} />
          {mark}
        </label>
      ))}
    </fieldset>
  );
}

function markIn(typed: FormData, name: string): number | null {
  const mark = Number(typed.get(name));
  return mark >= 1 && mark <= 5 ? mark : null;
}
