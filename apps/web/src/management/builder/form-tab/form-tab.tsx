import '../form-tab.css';
import type { Id } from '@handslag/form-engine';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { Button } from '../../../ui/button.tsx';
import { focusAfter } from '../controls/focus-after.ts';
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
  useLinkedElement();
  useEffect(() => setAdding(false), [selected]);
  const toSettings = (act: () => void) =>
    focusAfter(act, () =>
      settings.current?.querySelector('.builder-settings input, .builder-settings textarea'),
    );
  const toTree = (act: () => void) =>
    focusAfter(
      () => {
        // What is being typed is handed on first: the row may be called something else by it.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        act();
      },
      () => document.getElementById(`tree-${editor.state().selected}`),
    );
  const actions = elementActions(editor, (id) => {
    if (usesLost(editor.state().work, id).length > 0) setRemoving(id);
    else toTree(() => actions.removeNow(id));
  });
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
            onClick={() => !locked && toSettings(actions.addStep)}
          >
            {texts.addStep}
          </Button>
        </div>
        <Tree
          actions={actions}
          onAdd={() => !locked && setAdding(true)}
          onEnter={() => toSettings(() => undefined)}
        />
        <p className="builder-keys" id="builder-tree-hint">
          {texts.treeHint}
        </p>
      </section>
      <section className="builder-pane builder-settings-pane" aria-label={texts.settings} ref={settings}>
        {isAdding ? (
          <AddQuestion
            onAdd={(questions, name) =>
              toSettings(() => {
                actions.add(questions, name);
                setAdding(false);
              })
            }
            onCancel={() => toTree(() => setAdding(false))}
          />
        ) : (
          <ElementSettings actions={actions} onBack={() => toTree(() => undefined)} />
        )}
      </section>
      <Preview />
      {removing !== null && (
        <RemoveDialog
          id={removing}
          onKeep={() => setRemoving(null)}
          onRemove={() => {
            toTree(() => {
              setRemoving(null);
              actions.removeNow(removing);
            });
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
    // Where it stands inside something closed, its row is drawn at once after this.
    queueMicrotask(() => document.getElementById(`tree-${linked}`)?.focus());
  }, [editor, search, key]);
}
