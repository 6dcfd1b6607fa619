import { restoreVersionEndpoint, type PublishedVersion } from '@handslag/contracts/versions';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts } from '../../../i18n/sv/builder.ts';
import { versionTexts as texts } from '../../../i18n/sv/builder-versions.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { versionQuery, versionsQuery } from '../builder-queries.ts';
import { useDesk, useLocked } from '../editor/use-editor.ts';

/** Every published version: who, when, why, what it changed; an earlier one can become the work again. */
export function History() {
  const { editor } = useDesk();
  const { data, error } = useQuery(versionsQuery(editor.key));
  return (
    <section className="builder-column" aria-labelledby="builder-history">
      <h2 id="builder-history">{texts.history}</h2>
      {error !== null && <p className="field-error">{problemSentence(error)}</p>}
      {!data && error === null && <Skeleton label={builderTexts.loading} />}
      {data?.versions.length === 0 && <p className="soft">{texts.noHistory}</p>}
      <ol className="builder-versions">
        {data?.versions.map((version) => (
          <VersionItem key={version.version} version={version} />
        ))}
      </ol>
    </section>
  );
}

function VersionItem({ version: one }: { version: PublishedVersion }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { version, note, current, publishedAt, publishedBy, errands, drafts } = one;
  return (
    <li className="side-card">
      <h3 className="builder-version-name">
        {texts.version(version)}
        {current && <span className="status-mark builder-is-published">{texts.current}</span>}
      </h3>
      <p className="soft">
        <time dateTime={publishedAt}>{texts.by(publishedBy, formatDayAndTime(publishedAt))}</time>
        {' · '}
        {texts.counts(errands, drafts)}
      </p>
      {note !== '' && <p className="keep-lines">{note}</p>}
      <Button
        look="quiet"
        className="button-small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? texts.hide(version) : texts.show(version)}
      </Button>
      <div id={id} className="builder-version" hidden={!isOpen}>
        {isOpen && <VersionContent version={version} current={current} />}
      </div>
    </li>
  );
}

function VersionContent({ version, current }: { version: number; current: boolean }) {
  const { editor, onWork, work } = useDesk();
  const locked = useLocked();
  const { data, error } = useQuery(versionQuery(editor.key, version));
  const restore = useMutation({
    mutationFn: async () => {
      await editor.saver.flush();
      return call(restoreVersionEndpoint, {
        params: { key: editor.key, version },
        body: { revision: editor.saver.revision() },
      });
    },
    onSuccess: (next) => {
      announce(texts.restored(version));
      editor.adopt(next);
      onWork(next);
    },
  });
  if (error !== null) return <p className="field-error">{problemSentence(error)}</p>;
  if (!data) return <Skeleton label={builderTexts.loading} />;
  return (
    <>
      {data.changes.length > 0 && (
        <>
          <h4>{texts.changed}</h4>
          <ul className="builder-changes">
            {data.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{texts.content}</h4>
      <ol className="builder-changes">
        {data.definition.steps.map((step) => (
          <li key={step.id}>
            {step.title.sv}
            <ul>
              {step.questions.map((question) => (
                <li key={question.id}>{question.label.sv}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {restore.isError && <p className="field-error">{problemSentence(restore.error)}</p>}
      {restore.isSuccess && <p role="status">{texts.restored(version)}</p>}
      {!locked && (!current || work.changed) && (
        <Button look="secondary" busy={restore.isPending} onClick={() => restore.mutate()}>
          {texts.restore(version)}
        </Button>
      )}
    </>
  );
}
