import type { Id } from '@handslag/form-engine';
import { useLayoutEffect, useRef } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { findElement, nameOf } from '../editing/elements.ts';
import { moveElement } from '../editing/move-element.ts';
import { useDefinition, useEditor, useLocked, useSelected } from '../editor/use-editor.ts';
import type { ElementActions } from '../form-tab/element-actions.ts';
import { typeLabel } from '../form-tab/type-label.ts';
import { QuestionSettings } from './question-settings.tsx';
import { StepSettings } from './step-settings.tsx';

/** `isIdle`: there is nowhere to move to. Pressing it says so. */
type Act = { label: string; act: () => void; isIdle?: boolean };
const stepMoves = [
  [texts.moveUp, 'up'],
  [texts.moveDown, 'down'],
] as const;
const questionMoves = [...stepMoves, [texts.moveIn, 'in'], [texts.moveOut, 'out']] as const;

type SettingsProps = { actions: ElementActions; onBack: () => void };

/** What is selected, and what can be done with it. Esc goes back to the tree. */
export function ElementSettings({ actions, onBack }: SettingsProps) {
  const editor = useEditor();
  const selected = useSelected();
  const definition = useDefinition();
  const locked = useLocked();
  const heading = useHeadingOf(selected);
  const element = selected === null ? undefined : findElement(definition, selected);
  if (!element) return <p className="soft">{texts.nothingSelected}</p>;
  const name = nameOf(element) || texts.unnamed;
  const isQuestion = element.kind === 'question';
  const acts: readonly Act[] = [
    ...(isQuestion ? questionMoves : stepMoves).map(([label, direction]): Act => ({
      label,
      act: () => actions.move(element.id, direction),
      isIdle: moveElement(definition, element.id, direction) === definition,
    })),
    { label: texts.duplicate, act: () => actions.duplicate(element.id) },
    { label: texts.remove, act: () => actions.remove(element.id) },
  ];
  return (
    <div
      key={editor.keyOf(element.id)}
      className="builder-settings"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack();
      }}
    >
      <header className="builder-settings-head">
        <p className="eyebrow">{isQuestion ? typeLabel(element.question.type) : texts.step}</p>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        {!locked && (
          <div className="builder-acts" role="group" aria-label={name}>
            {acts.map(({ label, act, isIdle = false }) => (
              <button
                key={label}
                type="button"
                className="builder-act"
                aria-disabled={isIdle || undefined}
                onClick={act}
              >
                {label}
              </button>
            ))}
          </div>
        )}
      </header>
      <fieldset className="builder-lock" disabled={locked}>
        {isQuestion ? <QuestionSettings element={element} /> : <StepSettings step={element.step} />}
      </fieldset>
    </div>
  );
}

/** When something else is selected from among the settings, what had the focus goes away with them: the heading gets it. */
function useHeadingOf(selected: Id | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(selected);
  useLayoutEffect(() => {
    const isOther = before.current !== selected;
    before.current = selected;
    if (isOther && document.activeElement === document.body) heading.current?.focus();
  }, [selected]);
  return heading;
}
