import type { Id } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { findElement, nameOf, takenIds } from '../editing/elements.ts';
import { makeId } from '../editing/ids/make-id.ts';
import { renameElement } from '../editing/ids/rename-id.ts';
import type { Editor } from '../editor/editor.ts';

/** A question that nobody can have answered yet gets an id that says what its label says, and rules that name it follow. */
export function followLabel(editor: Editor, id: Id): void {
  const { definition } = editor.state().work;
  const element = findElement(definition, id);
  if (!element || !editor.made.has(id)) return;
  const name = nameOf(element);
  if (name === '' || name === texts.newQuestion || name === texts.newStep) return;
  const taken = takenIds(definition);
  taken.delete(id);
  renameTo(editor, id, makeId(name, taken, element.kind === 'step' ? 'steg' : 'fraga'));
}

/** Another id, everywhere. */
export function renameTo(editor: Editor, id: Id, to: Id): void {
  const element = findElement(editor.state().work.definition, id);
  if (!element || id === to) return;
  editor.renamed(id, to);
  const selected = editor.state().selected === id ? to : editor.state().selected;
  editor.change(texts.rename1(nameOf(element)), (work) => renameElement(work, id, to), {
    selected,
    // With the words it is made from, it is taken back as one.
    merge: `${id} ${element.kind === 'step' ? 'title' : 'label'}`,
  });
}
