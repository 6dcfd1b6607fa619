import type { EServiceDefinition, Id, Question } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { announce } from '../../../ui/announcer.tsx';
import { flushTyped } from '../controls/typing.ts';
import { duplicateElement, withFreshIds } from '../editing/duplicate-element.ts';
import { elementsOf, findElement, nameOf, takenIds, type Place } from '../editing/elements.ts';
import { emptyStep } from '../editing/empty-question.ts';
import { makeId } from '../editing/ids/make-id.ts';
import { insertQuestions, insertStep, placeAfter } from '../editing/insert-elements.ts';
import { moveElement, moveQuestion, moveStep, type Direction } from '../editing/move-element.ts';
import { idsWithin, removeElement } from '../editing/remove-element.ts';
import type { Editor } from '../editor/editor.ts';

export type ElementActions = ReturnType<typeof elementActions>;

/**
 * What can be done with steps and questions: each can be taken back under its name, and is told to those who do not see it.
 * @param ask shows what a removal takes with it, where rules elsewhere use what is removed
 */
export function elementActions(editor: Editor, ask: (id: Id) => void) {
  const definition = () => editor.state().work.definition;
  const called = (id: Id) => {
    const element = findElement(definition(), id);
    return (element && nameOf(element)) || texts.unnamed;
  };
  const change = (name: string, make: (before: EServiceDefinition) => EServiceDefinition, selected?: Id) =>
    editor.changeForm(name, make, selected === undefined ? {} : { selected });

  return {
    move(id: Id, direction: Direction): void {
      if (editor.isLocked()) return;
      flushTyped();
      const name = called(id);
      const before = definition();
      change(texts.move1(name), (one) => moveElement(one, id, direction));
      announce(before === definition() ? texts.cannotMove(name) : texts.moved(name));
    },
    moveTo(id: Id, place: Place | number): void {
      if (editor.isLocked()) return;
      flushTyped();
      const name = called(id);
      change(
        texts.move1(name),
        (one) => {
          if (typeof place !== 'number') return moveQuestion(one, id, place);
          const from = one.steps.findIndex((step) => step.id === id);
          return moveStep(one, from, place > from ? place - 1 : place);
        },
        id,
      );
      announce(texts.moved(name));
    },
    duplicate(id: Id): void {
      if (editor.isLocked()) return;
      flushTyped();
      const name = called(id);
      const copied = duplicateElement(definition(), id);
      for (const made of idsWithin(copied.definition, copied.id)) editor.made.add(made);
      change(texts.copy1(name), () => copied.definition, copied.id);
      announce(texts.duplicated(name));
    },
    remove(id: Id): void {
      if (editor.isLocked()) return;
      flushTyped();
      ask(id);
    },
    /** Takes it away, and the rules that use it. What stood after it, or before, is selected. */
    removeNow(id: Id): void {
      const name = called(id);
      const all = [...elementsOf(definition())].map((element) => element.id);
      const gone = idsWithin(definition(), id);
      const at = all.indexOf(id);
      const next =
        all.slice(at).find((one) => !gone.has(one)) ??
        all.slice(0, at).findLast((one) => !gone.has(one)) ??
        null;
      editor.change(texts.remove1(name), (work) => removeElement(work, id), { selected: next });
      announce(texts.removed(name));
    },
    addStep(): void {
      if (editor.isLocked()) return;
      flushTyped();
      const before = definition();
      const taken = takenIds(before);
      const id = makeId(texts.newStep, taken, 'steg');
      const selected = editor.state().selected;
      const at = selected === null ? undefined : findElement(before, selected);
      const step = at && (at.kind === 'step' ? at.index : before.steps.indexOf(at.step));
      editor.made.add(id);
      change(
        texts.add1(texts.newStep),
        (one) => insertStep(one, emptyStep(id, texts.newStep), (step ?? one.steps.length - 1) + 1),
        id,
      );
      announce(texts.added(texts.newStep));
    },
    /** Puts questions after the selected, or in it; ids that are taken are made anew. */
    add(questions: readonly Question[], name: string): void {
      flushTyped();
      const before = definition();
      const selected = editor.state().selected;
      const at = (selected === null ? undefined : findElement(before, selected)) ?? lastStep(before);
      const [copies] = withFreshIds(questions, takenIds(before));
      const [first] = copies;
      if (!at || !first) return;
      const after = insertQuestions(before, copies, placeAfter(at));
      for (const copy of copies) for (const id of idsWithin(after, copy.id)) editor.made.add(id);
      change(texts.add1(name), () => after, first.id);
      announce(texts.added(name));
    },
  };
}

function lastStep(definition: EServiceDefinition) {
  const step = definition.steps.at(-1);
  return step && findElement(definition, step.id);
}
