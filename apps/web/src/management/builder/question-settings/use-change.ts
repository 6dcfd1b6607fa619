import type { Question, Step } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { changeQuestion, changeStep } from '../editing/change-element.ts';
import { useEditor } from '../editor/use-editor.ts';

/** A change of some properties: undefined takes one away. `what` is what taking it back is called. */
export type Change<Owner> = (what: string, patch: { [Key in keyof Owner]?: Owner[Key] | undefined }) => void;

/** What changes a question of some type. */
export function useQuestionChange<Asked extends Question>({ id, label }: Asked): Change<Asked> {
  const editor = useEditor();
  const name = label.sv || texts.unnamed;
  return (what, patch) =>
    editor.changeForm(
      texts.change(what, name),
      (definition) => changeQuestion(definition, id, (question) => patched(question, patch)),
      { merge: `${id} ${Object.keys(patch).join(' ')}` },
    );
}

export function useStepChange({ id, title }: Step): Change<Step> {
  const editor = useEditor();
  return (what, patch) =>
    editor.changeForm(
      texts.change(what, title.sv || texts.unnamed),
      (definition) => changeStep(definition, id, (step) => patched(step, patch)),
      { merge: `${id} ${Object.keys(patch).join(' ')}` },
    );
}

/** With the patch's properties, and without those it has as undefined. */
export function patched<Owner extends object>(owner: Owner, patch: object): Owner {
  const next: Record<string, unknown> = { ...(owner as Record<string, unknown>), ...patch };
  for (const [key, value] of Object.entries(patch)) if (value === undefined) delete next[key];
  return next as Owner;
}
