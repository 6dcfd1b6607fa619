import type { Language } from '@handslag/form-engine';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { managementTexts } from '../../../i18n/sv/management.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { EditorArea } from './editor-page.tsx';
import type { Editor } from './editor.ts';
import { LanguageChoice } from './language-choice.tsx';
import { SaveMark } from './save-mark.tsx';
import { useDesk, useLocked, useWorkState } from './use-editor.ts';

type Props = { area: EditorArea; language: Language; onLanguage: (language: Language) => void };

/** What is being built, how it stands, and the parts of it. */
export function EditorHeader({ area, language, onLanguage }: Props) {
  const { editor, work } = useDesk();
  const name = useWorkState((state) => state.work.settings.name?.sv ?? '') || work.key;
  // The page's title is what was opened: while the name is written the focus stays where it is.
  const opened = work.settings.name?.sv || work.key;
  useUndoKeys(editor);
  return (
    <header className="builder-header">
      <Link to="/handlaggning/e-tjanster" className="back-link builder-back">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <div className="builder-title">
        <PageHeading title={[texts.area[area], opened, managementTexts.title]}>{name}</PageHeading>
        <p className="builder-status">
          {work.publishedVersion !== null && (
            <span className="status-mark builder-is-published">
              {texts.publishedAs(work.publishedVersion)}
            </span>
          )}
          {work.publishedVersion === null && <span className="status-mark">{texts.stateOf.draft}</span>}
          {work.closed && <span className="status-mark builder-is-closed">{texts.stateOf.closed}</span>}
          <SaveMark />
        </p>
      </div>
      <div className="builder-tools">
        <Undoing />
        <LanguageChoice language={language} onLanguage={onLanguage} />
      </div>
      <nav className="view-tabs builder-tabs" aria-label={texts.areas}>
        {(Object.keys(texts.area) as EditorArea[]).map((one) => (
          <Link
            key={one}
            to={`/handlaggning/e-tjanster/${editor.key}/${one}`}
            aria-current={one === area ? 'page' : undefined}
          >
            {texts.area[one]}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function Undoing() {
  const { editor } = useDesk();
  const locked = useLocked();
  const undone = useWorkState(({ past }) => past.at(-1)?.name ?? null);
  const redone = useWorkState(({ future }) => future[0]?.name ?? null);
  if (locked) return null;
  return (
    <div className="builder-undo">
      <Button
        look="quiet"
        className="button-small"
        aria-label={undone === null ? texts.undo : texts.undoWhat(undone)}
        title={undone === null ? texts.undo : texts.undoWhat(undone)}
        aria-keyshortcuts="Control+Z"
        aria-disabled={undone === null || undefined}
        onClick={() => undo(editor)}
      >
        {texts.undo}
      </Button>
      <Button
        look="quiet"
        className="button-small"
        aria-label={redone === null ? texts.redo : texts.redoWhat(redone)}
        title={redone === null ? texts.redo : texts.redoWhat(redone)}
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={redone === null || undefined}
        onClick={() => redo(editor)}
      >
        {texts.redo}
      </Button>
    </div>
  );
}

function undo(editor: Editor): void {
  const name = editor.undo();
  if (name !== null) announce(texts.undone(name));
}

function redo(editor: Editor): void {
  const name = editor.redo();
  if (name !== null) announce(texts.redone(name));
}

/** Ctrl+Z takes back everything, also what was typed: the fields' own undoing knows nothing of the rest. */
function useUndoKeys(editor: Editor): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const inPreview =
        event.target instanceof Element && event.target.closest('.builder-preview, .builder-try');
      if (!(event.ctrlKey || event.metaKey) || event.altKey || inPreview) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo(editor);
      else undo(editor);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [editor]);
}
