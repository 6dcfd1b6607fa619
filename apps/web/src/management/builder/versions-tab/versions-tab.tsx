import '../form-tab.css';
import '../versions.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts } from '../../../i18n/sv/builder.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { flushTyped } from '../controls/typing.ts';
import { publishingQuery } from '../builder-queries.ts';
import { useDesk, useSaveState } from '../editor/use-editor.ts';
import { History } from './history.tsx';
import { Planned } from './planned.tsx';
import { PublishForm } from './publish-form.tsx';

/** Publishing what has been made, and what has been published. */
export function VersionsTab() {
  const { editor, work } = useDesk();
  const save = useSaveState();
  const [isReady, setReady] = useState(editor.saver.isSaved());
  useEffect(() => {
    flushTyped();
    void editor.saver.flush().then(setReady);
  }, [editor]);
  const revision = save.kind === 'saved' || isReady ? editor.saver.revision() : work.revision;
  const preview = useQuery({
    ...publishingQuery(editor.key, revision),
    enabled: isReady || save.kind === 'saved',
  });
  return (
    <div className="builder-columns">
      <div className="builder-column">
        {work.publishAt !== null && <Planned />}
        {work.publishProblem !== null && (
          <Notice tone="problem">
            <p>{work.publishProblem}</p>
          </Notice>
        )}
        {preview.isError && (
          <Notice tone="problem">
            <p>{problemSentence(preview.error)}</p>
          </Notice>
        )}
        {preview.data ? (
          <PublishForm key={preview.data.revision} preview={preview.data} />
        ) : (
          !preview.isError && <Skeleton label={builderTexts.loading} lines={5} />
        )}
      </div>
      <History />
    </div>
  );
}
