import { type WorkProblem } from '@handslag/contracts/builder';
import { previewPublishingEndpoint, publishWorkEndpoint } from '@handslag/contracts/versions';
import type { ReplyOf } from '@handslag/contracts/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { isProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { versionTexts as texts } from '../../../i18n/sv/builder-versions.ts';
import { useSession } from '../../../session/session.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { fromSwedishField } from '../../settings/swedish-time.ts';
import { versionsQuery } from '../builder-queries.ts';
import { useDesk, useLocked } from '../editor/use-editor.ts';
import { ProblemList } from '../review-tab/problem-list.tsx';
import { Discard } from './discard.tsx';
import { DraftEffect } from './draft-effect.tsx';

type Preview = ReplyOf<typeof previewPublishingEndpoint>;

/** What publishing would do, and doing it: at once, or at a time. */
export function PublishForm({ preview }: { preview: Preview }) {
  const { editor, work, onWork } = useDesk();
  const locked = useLocked();
  const id = useId();
  const { session } = useSession();
  const mayPublish = session?.kind === 'staff' && session.permissions.includes('e-service:publish');
  const [note, setNote] = useState('');
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [day, setDay] = useState('');
  const [isWrong, setWrong] = useState(false);
  const cache = useQueryClient();
  const publish = useMutation({
    mutationFn: (at: string | null) =>
      call(publishWorkEndpoint, {
        params: { key: editor.key },
        body: { revision: preview.revision, note: note.trim(), at },
      }),
    onSuccess: (next, at) => {
      // From now on somebody may have answered: ids stay whatever the questions come to be called.
      editor.made.clear();
      announce(
        at === null ? texts.published(next.publishedVersion ?? 1) : texts.planned(formatDayAndTime(at)),
      );
      onWork(next);
      void cache.invalidateQueries({ queryKey: versionsQuery(editor.key).queryKey });
    },
  });
  const errors = refusedBy(publish.error) ?? preview.problems.filter(({ severity }) => severity === 'error');
  const warnings = preview.problems.filter(({ severity }) => severity === 'warning');
  const isFirst = work.publishedVersion === null;
  const isNew = isFirst || preview.changes.length > 0 || work.changed || preview.revision !== work.revision;
  const send = () => {
    const at = when === 'later' ? fromSwedishField(day) : null;
    const wrong = when === 'later' && !(Date.parse(at ?? '') > Date.now());
    setWrong(wrong);
    if (wrong) document.getElementById(`${id}-day`)?.focus();
    else publish.mutate(at);
  };
  return (
    <section className="side-card builder-publish" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {texts.now}
      </h2>
      {!isNew && <p>{texts.nothing}</p>}
      {isNew && (
        <>
          {errors.length > 0 && (
            <Notice tone="problem" title={texts.notReady}>
              <p>{texts.notReadyText}</p>
              <ProblemList problems={errors} />
            </Notice>
          )}
          <div>
            <h3>{texts.changes}</h3>
            {preview.changes.length === 0 ? (
              <p>{isFirst ? texts.firstTime : texts.noChanges}</p>
            ) : (
              <ul className="builder-changes">
                {preview.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
          </div>
          {!isFirst && <DraftEffect drafts={preview.drafts} />}
          {warnings.length > 0 && (
            <details className="builder-more">
              <summary>
                {texts.warnings} ({warnings.length})
              </summary>
              <ProblemList problems={warnings} />
            </details>
          )}
        </>
      )}
      {!mayPublish && <p>{texts.mayNot}</p>}
      {isNew && mayPublish && errors.length === 0 && !locked && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <div className="field">
            <label className="field-label" htmlFor={`${id}-note`}>
              {texts.note}
            </label>
            <p className="field-hint" id={`${id}-note-hint`}>
              {texts.noteHint}
            </p>
            <textarea
              className="input"
              id={`${id}-note`}
              rows={2}
              maxLength={1000}
              value={note}
              aria-describedby={`${id}-note-hint`}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <fieldset className="builder-segments">
            <legend className="field-label">{texts.when}</legend>
            {(['now', 'later'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={`${id}-when`}
                  checked={when === one}
                  onChange={() => setWhen(one)}
                />
                <span>{one === 'now' ? texts.atOnce : texts.later}</span>
              </label>
            ))}
          </fieldset>
          {when === 'later' && (
            <div className={isWrong ? 'field field-invalid' : 'field'}>
              <label className="field-label" htmlFor={`${id}-day`}>
                {texts.day}
              </label>
              {isWrong && (
                <p className="field-error" id={`${id}-day-error`}>
                  {texts.dayMissing}
                </p>
              )}
              <input
                className="input"
                type="datetime-local"
                id={`${id}-day`}
                value={day}
                aria-invalid={isWrong || undefined}
                aria-describedby={isWrong ? `${id}-day-error` : undefined}
                onChange={(event) => setDay(event.target.value)}
              />
            </div>
          )}
          {publish.isError && !isProblem(publish.error, 'review_failed') && (
            <p className="field-error" role="alert">
              {problemSentence(publish.error)}
            </p>
          )}
          <Button type="submit" busy={publish.isPending}>
            {publish.isPending ? texts.publishing : when === 'now' ? texts.publish : texts.plan}
          </Button>
        </form>
      )}
      {isNew && !locked && <Discard />}
    </section>
  );
}

function refusedBy(error: Error | null): WorkProblem[] | null {
  if (!isProblem(error, 'review_failed')) return null;
  const { problems } = error.details;
  return Array.isArray(problems) ? (problems as WorkProblem[]) : [];
}
