import '../form-tab.css';
import '../review.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { useMunicipality } from '../../../municipality/presentation.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { publishingQuery } from '../builder-queries.ts';
import { flushTyped } from '../controls/typing.ts';
import { useDefinition, useEditor, useSaveState } from '../editor/use-editor.ts';
import { collectFindings } from './collect-findings.ts';
import { FindingItem } from './finding-item.tsx';
import { Rehearsing } from './rehearsing.tsx';

/** What would surprise citizens, before they are surprised. */
export function ReviewTab() {
  const editor = useEditor();
  const definition = useDefinition();
  const save = useSaveState();
  const { languages } = useMunicipality();
  const [isReady, setReady] = useState(editor.saver.isSaved());
  useEffect(() => {
    flushTyped();
    void editor.saver.flush().then(setReady);
  }, [editor]);
  const isSaved = isReady && save.kind === 'saved';
  const server = useQuery({
    ...publishingQuery(editor.key, editor.saver.revision()),
    enabled: isSaved,
    placeholderData: (before) => before,
  });
  const findings = useMemo(
    () => collectFindings(definition, languages, server.data?.problems ?? []),
    [definition, languages, server.data],
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <div className="builder-columns">
      <section className="builder-column" aria-labelledby="builder-review">
        <h2 id="builder-review" tabIndex={-1}>
          {texts.title}
        </h2>
        <p className="soft">{texts.lead}</p>
        <p className="soft">{texts.grounds}</p>
        {server.isError && (
          <Notice tone="problem">
            <p>{problemSentence(server.error)}</p>
          </Notice>
        )}
        <p role="status" className="list-count">
          {server.isPending && isSaved
            ? texts.working
            : `${texts.errors(errors.length)}, ${texts.warnings(warnings.length)}`}
        </p>
        {findings.length === 0 && server.data && (
          <Notice tone="success" title={texts.none}>
            <p>{texts.noneText}</p>
          </Notice>
        )}
        <ul className="builder-findings">
          {[...errors, ...warnings].map((finding) => (
            <FindingItem key={`${finding.path} ${finding.message}`} finding={finding} />
          ))}
        </ul>
      </section>
      <Rehearsing />
    </div>
  );
}
