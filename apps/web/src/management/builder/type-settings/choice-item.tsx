import type { Choice, Id, Question } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { focusStays } from '../controls/focus-stays.ts';
import { FlagControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { findElement } from '../editing/elements.ts';
import { isId, makeId } from '../editing/ids/make-id.ts';
import { renameChoice } from '../editing/ids/rename-id.ts';
import { LineControl } from '../controls/line-control.tsx';
import { useDesk } from '../editor/use-editor.ts';
import { VisibleControl } from '../question-settings/visible-control.tsx';
import { patched } from '../question-settings/use-change.ts';

type ItemProps = {
  question: Extract<Question, { choices: readonly Choice[] }>;
  choice: Choice;
  index: number;
  last: boolean;
  put: (choices: readonly Choice[]) => void;
};
const begun = /^alternativ\d*$/;

/** One choice: its words, its place, and what else there is to it. */
export function ChoiceItem({ question, choice, index, last, put }: ItemProps) {
  const { editor } = useDesk();
  const { choices } = question;
  const name = choice.label.sv || texts.choice(index + 1);
  const change = (patch: { [Key in keyof Choice]?: Choice[Key] | undefined }) =>
    put(choices.with(index, patched(choice, patch)));
  const swap = (to: number) => put(choices.toSpliced(index, 1).toSpliced(to, 0, choice));
  const rename = (id: Id) =>
    editor.change(texts.rename1(name), (work) => renameChoice(work, question.id, choice.id, id));
  const follow = () => {
    // As with questions: an id that only says "alternativ" is made anew from the words.
    if (!editor.made.has(question.id) || !begun.test(choice.id)) return;
    const label = choiceLabel(editor.state().work, question.id, choice.id) ?? choice.label.sv;
    if (label.trim() === '' || label === texts.newChoice(index + 1)) return;
    rename(makeId(label, new Set(choices.filter((one) => one !== choice).map(({ id }) => id)), 'alternativ'));
  };
  return (
    <li className="builder-choice">
      <div className="builder-choice-line">
        <TextControl
          id={`choice-${question.id}-${choice.id}`}
          label={texts.choice(index + 1)}
          value={choice.label}
          onChange={(label) => change({ label: label ?? { sv: '' } })}
          onLeave={follow}
        />
        <button
          type="button"
          className="builder-icon-button"
          aria-label={texts.upNamed(name)}
          aria-disabled={index === 0}
          onClick={() => index > 0 && swap(index - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="builder-icon-button"
          aria-label={texts.downNamed(name)}
          aria-disabled={last}
          onClick={() => !last && swap(index + 1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="builder-icon-button"
          aria-label={texts.removeNamed(name)}
          aria-disabled={choices.length === 1}
          onClick={({ currentTarget }) => {
            if (choices.length === 1) return;
            focusStays(
              () => put(choices.toSpliced(index, 1)),
              currentTarget,
              '.builder-choices',
              '.builder-rule-tools .button',
            );
          }}
        >
          ×
        </button>
      </div>
      <details className="builder-more">
        <summary>{texts.moreAbout(name)}</summary>
        <div className="builder-section-body">
          <TextControl
            label={texts.choiceHelp}
            value={choice.help}
            optional
            marked
            lines={2}
            onChange={(help) => change({ help })}
          />
          {question.type === 'checkboxes' && (
            <FlagControl
              label={texts.exclusive}
              value={choice.exclusive ?? false}
              onChange={(on) => change({ exclusive: on ? true : undefined })}
            />
          )}
          <VisibleControl
            label={texts.availableWhen}
            owner={question.id}
            value={choice.availableWhen}
            onChange={(availableWhen) => change({ availableWhen })}
          />
          <LineControl
            label={texts.id}
            hint={texts.idHint}
            spellCheck={false}
            value={choice.id}
            onChange={(id) => isId(id) && !choices.some((one) => one.id === id) && rename(id)}
          />
        </div>
      </details>
    </li>
  );
}

function choiceLabel(
  { definition }: { definition: Parameters<typeof findElement>[0] },
  question: Id,
  choice: Id,
): string | undefined {
  const element = findElement(definition, question);
  const asked = element?.kind === 'question' ? element.question : undefined;
  return asked && 'choices' in asked ? asked.choices.find(({ id }) => id === choice)?.label.sv : undefined;
}
