import type { Check, Id, Question } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { Button } from '../../../ui/button.tsx';
import { focusStays } from '../controls/focus-stays.ts';
import { SetControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { isGroup, takenIds } from '../editing/elements.ts';
import { makeId } from '../editing/ids/make-id.ts';
import { useEditor } from '../editor/use-editor.ts';
import { RuleControl } from '../rules/rule-control.tsx';
import { firstRule } from './visible-control.tsx';

type ChecksProps = {
  owner: Id;
  questions: readonly Question[];
  checks: readonly Check[];
  onChange: (checks: readonly Check[]) => void;
  /** The repeating group whose rows are checked. */
  rows?: readonly Id[];
};

/** Answers that do not fit together, in a step or in each row of a group. */
export function Checks({ owner, questions, checks, onChange, rows }: ChecksProps) {
  const editor = useEditor();
  const concerned = withinOf(questions);
  const add = () => {
    const id = makeId('kontroll', takenIds(editor.state().work.definition), 'kontroll');
    const [first] = concerned;
    onChange([
      ...checks,
      {
        id,
        questions: first ? [first.id] : [],
        invalidWhen: firstRule(editor, owner),
        message: { sv: texts.checkMessageNew },
      },
    ]);
  };
  return (
    <>
      <p className="field-hint">{texts.checksHint}</p>
      {checks.map((check, index) => {
        const change = (patch: Partial<Check>) => onChange(checks.with(index, { ...check, ...patch }));
        return (
          <fieldset key={check.id} className="builder-item">
            <legend>{texts.check(index + 1)}</legend>
            <TextControl
              label={texts.checkMessage}
              value={check.message}
              lines={2}
              onChange={(message) => change({ message: message ?? { sv: '' } })}
            />
            <SetControl
              label={texts.checkQuestions}
              values={check.questions}
              options={concerned.map(({ id, label }) => ({ value: id, label: label.sv || id }))}
              onChange={(chosen) => change({ questions: chosen })}
            />
            <RuleControl
              lead={texts.invalidWhen}
              owner={owner}
              {...(rows && { rows })}
              value={check.invalidWhen}
              onChange={(invalidWhen) => change({ invalidWhen })}
            />
            <Button
              look="quiet"
              className="button-small"
              onClick={({ currentTarget }) => {
                focusStays(
                  () => onChange(checks.toSpliced(index, 1)),
                  currentTarget,
                  '.builder-section-body',
                  ':scope > .button',
                );
              }}
            >
              {texts.removeNamed(texts.check(index + 1).toLowerCase())}
            </Button>
          </fieldset>
        );
      })}
      <Button look="secondary" className="button-small" onClick={add}>
        {texts.addCheck}
      </Button>
    </>
  );
}

/** Those that can be asked here: not those on rows of their own. */
function withinOf(questions: readonly Question[]): readonly Question[] {
  return questions.flatMap((question): readonly Question[] => {
    if (question.type === 'information' || question.type === 'stop') return [];
    if (isGroup(question)) return question.type === 'group' ? withinOf(question.questions) : [];
    return [question];
  });
}
