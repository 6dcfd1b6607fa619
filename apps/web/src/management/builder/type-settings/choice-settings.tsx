import type { CheckboxesQuestion, Choice, RadioQuestion, SelectQuestion } from '@handslag/form-engine';
import { useRef, useState } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { Button } from '../../../ui/button.tsx';
import { focusAfter } from '../controls/focus-after.ts';
import { ChoiceControl, NumberControl } from '../controls/simple-controls.tsx';
import { makeId } from '../editing/ids/make-id.ts';
import { useQuestionChange } from '../question-settings/use-change.ts';
import { ChoiceItem } from './choice-item.tsx';
import { PasteChoices } from './paste-choices-form.tsx';

type Chosen = RadioQuestion | SelectQuestion | CheckboxesQuestion;

/** The choices: written one by one, or as a list. */
export function ChoiceSettings({ question }: { question: Chosen }) {
  const change = useQuestionChange<Chosen>(question);
  const [isPasting, setPasting] = useState(false);
  const { choices } = question;
  const again = useRef<HTMLButtonElement>(null);
  const stopPasting = (next?: readonly Choice[]) =>
    focusAfter(
      () => {
        if (next) put(next);
        setPasting(false);
      },
      () => again.current,
    );
  const put = (next: readonly Choice[]) => change(texts.choices, { choices: next });
  const add = () => {
    const label = texts.newChoice(choices.length + 1);
    const id = makeId(label, new Set(choices.map((one) => one.id)), 'alternativ');
    focusAfter(
      () => put([...choices, { id, label: { sv: label } }]),
      () => document.getElementById(`choice-${question.id}-${id}`),
    );
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
  };
  return (
    <fieldset className="builder-choices">
      <legend className="field-label">{texts.choices}</legend>
      {isPasting ? (
        <PasteChoices choices={choices} onUse={stopPasting} onCancel={() => stopPasting()} />
      ) : (
        <>
          <ol className="builder-choice-list">
            {choices.map((choice, index) => (
              <ChoiceItem
                key={choice.id}
                question={question}
                choice={choice}
                index={index}
                last={index === choices.length - 1}
                put={put}
              />
            ))}
          </ol>
          <div className="builder-rule-tools">
            <Button look="secondary" className="button-small" onClick={add}>
              {texts.addChoice}
            </Button>
            <Button ref={again} look="quiet" className="button-small" onClick={() => setPasting(true)}>
              {texts.pasteChoices}
            </Button>
          </div>
        </>
      )}
      {question.type === 'select' && (
        <ChoiceControl
          label={texts.defaultChoice}
          value={question.defaultChoice ?? ''}
          nothing={texts.noDefault}
          options={choices.map(({ id, label }) => ({ value: id, label: label.sv }))}
          onChange={(id: string) =>
            change(texts.defaultChoice, { defaultChoice: id === '' ? undefined : id } as Partial<Chosen>)
          }
        />
      )}
      {question.type === 'checkboxes' && (
        <div className="builder-pair">
          <NumberControl
            label={texts.minChoices}
            value={question.min}
            onChange={(min) => change(texts.minChoices, { min } as Partial<Chosen>)}
          />
          <NumberControl
            label={texts.maxChoices}
            value={question.max}
            onChange={(max) => change(texts.maxChoices, { max } as Partial<Chosen>)}
          />
        </div>
      )}
    </fieldset>
  );
}
