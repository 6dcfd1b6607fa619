import '../form-tab.css';
import type { Id } from '@handslag/form-engine';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { Button } from '../../../ui/button.tsx';
import { findElement } from '../editing/elements.ts';
import { usesLost } from '../editing/remove-element.ts';
import { useEditor, useLocked, useSelected } from '../editor/use-editor.ts';
import { AddQuestion } from './add-question.tsx';
import { elementActions } from './element-actions.ts';
import { ElementSettings } from '../question-settings/element-settings.tsx';
import { Preview } from '../preview/preview.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { Tree } from './tree.tsx';

/** The form itself: what it is made of, what is selected of it, and how it looks. */
export function FormTab() {
  const editor = useEditor();
  const locked = useLocked();
  const selected = useSelected();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Id | null>(null);
  const settings = useRef<HTMLElement>(null);
  const actions = useMemo(() => {
    const made = elementActions(editor, (id) => {
      if (usesLost(editor.state().work, id).length > 0) setRemoving(id);
      else made.removeNow(id);
    });
    return made;
  }, [editor]);
  useLinkedElement();
  useEffect(() => setAdding(false), [selected]);
  const focusSettings = () =>
    requestAnimationFrame(() =>
      settings.current
        ?.querySelector<HTMLElement>('.builder-settings input, .builder-settings textarea')
        ?.focus(),
    );
  const backToTree = () => {
    // What is being typed is handed on first: the row may be called something else by it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    requestAnimationFrame(() => document.getElementById(`tree-${editor.state().selected}`)?.focus());
  };
  return (
    <div className="builder-panes">
      <section className="builder-pane builder-tree-pane" aria-label={texts.tree}>
        <div className="builder-pane-tools">
          <Button
            look="secondary"
            className="button-small"
            aria-keyshortcuts="Insert"
            aria-disabled={locked || undefined}
            onClick={() => !locked && setAdding(true)}
          >
            {texts.addQuestion}
          </Button>
          <Button
            look="quiet"
            className="button-small"
            aria-disabled={locked || undefined}
            onClick={() => {
              if (locked) return;
              actions.addStep();
              focusSettings();
            }}
          >
            {texts.addStep}
          </Button>
        </div>
        <Tree actions={actions} onAdd={() => !locked && setAdding(true)} onEnter={focusSettings} />
        <p className="builder-keys" id="builder-tree-hint">
          {texts.treeHint}
        </p>
      </section>
      <section className="builder-pane builder-settings-pane" aria-label={texts.settings} ref={settings}>
        {isAdding ? (
          <AddQuestion
            onAdd={(questions, name) => {
              actions.add(questions, name);
              setAdding(false);
              focusSettings();
            }}
            onCancel={() => {
              setAdding(false);
              backToTree();
            }}
          />
        ) : (
          <ElementSettings actions={actions} onBack={backToTree} />
        )}
      </section>
      <Preview />
      {removing !== null && (
        <RemoveDialog
          id={removing}
          onKeep={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null);
            actions.removeNow(removing);
            backToTree();
          }}
        />
      )}
    </div>
  );
}

/** A link to a step or question selects it: `?vald=skola`. */
function useLinkedElement(): void {
  const editor = useEditor();
  const { search, key } = useLocation();
  useEffect(() => {
    const linked = new URLSearchParams(search).get('vald');
    if (linked === null || !findElement(editor.state().work.definition, linked)) return;
    editor.select(linked);
    requestAnimationFrame(() => document.getElementById(`tree-${linked}`)?.focus());
  }, [editor, search, key]);
}
