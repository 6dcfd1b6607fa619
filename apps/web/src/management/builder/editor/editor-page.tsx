import type { Work } from '@handslag/contracts/builder';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import type { Language } from '@handslag/form-engine';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { managementTexts } from '../../../i18n/sv/management.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { NotFound } from '../../not-found.tsx';
import { builtEServicesQuery, workQuery } from '../builder-queries.ts';
import { flushTyped } from '../controls/typing.ts';
import { EditorHeader } from './editor-header.tsx';
import { openEditor } from './editor.ts';
import { LeaveEditor } from './leave-editor.tsx';
import { Presence } from './presence.tsx';
import { EditorContext } from './use-editor.ts';
import { useHolding } from './use-holding.ts';

const areas = {
  formular: lazy(async () => ({ default: (await import('../form-tab/form-tab.tsx')).FormTab })),
  installningar: lazy(async () => ({
    default: (await import('../settings-tab/settings-tab.tsx')).SettingsTab,
  })),
  granska: lazy(async () => ({ default: (await import('../review-tab/review-tab.tsx')).ReviewTab })),
  provkor: lazy(async () => ({ default: (await import('../try-tab/try-tab.tsx')).TryTab })),
  versioner: lazy(async () => ({ default: (await import('../versions-tab/versions-tab.tsx')).VersionsTab })),
} satisfies Record<string, ComponentType>;
export type EditorArea = keyof typeof areas;

const isArea = (given: string): given is EditorArea => given in areas;

/** One e-service being built. The part of it one works on is in the address. */
export function EditorPage() {
  const { key = '', area = 'formular' } = useParams();
  const { data: work, error } = useQuery(workQuery(key));
  if (!isArea(area)) return <NotFound />;
  if (work !== undefined) return <OpenEditor key={key} opened={work} area={area} />;
  return (
    <div className="page page-wide">
      <Link to="/handlaggning/e-tjanster" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      {error === null && <Skeleton label={texts.loading} lines={8} />}
      {error !== null && (
        <>
          <PageHeading title={[texts.title, managementTexts.title]}>{texts.title}</PageHeading>
          <Notice tone="problem">
            <p>{problemSentence(error)}</p>
          </Notice>
        </>
      )}
    </div>
  );
}

function OpenEditor({ opened, area }: { opened: Work; area: EditorArea }) {
  const [editor] = useState(() => openEditor(opened));
  const [work, setWork] = useState(opened);
  const [language, setLanguage] = useState<Language>('sv');
  const cache = useQueryClient();
  const holding = useHolding(editor);
  const onWork = useCallback(
    (next: Work) => {
      setWork(next);
      if (next.revision !== editor.saver.revision()) editor.adopt(next);
      void cache.invalidateQueries({ queryKey: builtEServicesQuery.queryKey });
    },
    [cache, editor],
  );
  useEffect(() => {
    if (editor.restored) announce(texts.restored);
    return () => {
      flushTyped();
      void editor.saver.flush();
    };
  }, [editor]);
  const desk = useMemo(() => ({ editor, work, language, onWork }), [editor, work, language, onWork]);
  const Area = areas[area];
  return (
    <EditorContext value={desk}>
      <div className="builder">
        <EditorHeader area={area} language={language} onLanguage={setLanguage} />
        <Presence {...holding} />
        <Suspense fallback={<Skeleton label={texts.loading} lines={8} />}>
          <Area />
        </Suspense>
      </div>
      <LeaveEditor />
    </EditorContext>
  );
}
