import type { Condition, Id } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { ruleTexts } from '../../../i18n/sv/builder-rules.ts';
import { ChoiceControl } from '../controls/simple-controls.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { beginLine } from '../rules/line-kinds.ts';
import { RuleControl } from '../rules/rule-control.tsx';
import { subjectsFor } from '../rules/subjects.ts';
import type { Editor } from '../editor/editor.ts';

type VisibleProps = {
  owner: Id;
  value: Condition | undefined;
  onChange: (condition: Condition | undefined) => void;
  label?: string;
};

/** Always, or when a rule holds. */
export function VisibleControl({ owner, value, onChange, label = texts.showing }: VisibleProps) {
  const editor = useEditor();
  return (
    <>
      <ChoiceControl
        label={label}
        value={value === undefined ? 'always' : 'when'}
        options={(['always', 'when'] as const).map((way) => ({ value: way, label: texts.visibleWays[way] }))}
        onChange={(way) => onChange(way === 'always' ? undefined : firstRule(editor, owner))}
      />
      {value !== undefined && (
        <RuleControl lead={ruleTexts.shownWhen} owner={owner} value={value} onChange={onChange} />
      )}
    </>
  );
}

/** A rule to begin with: about the question asked just before. */
export function firstRule(editor: Editor, owner: Id | null): Condition {
  const { definition } = editor.state().work;
  const subjects = subjectsFor(definition, owner);
  const order = [...subjects].filter(({ kind }) => kind !== 'none');
  const about =
    order.find(({ kind }) => kind === 'choice' || kind === 'choices' || kind === 'yes-no') ?? order[0];
  return about ? beginLine(`answer:${about.id}`, subjects) : { all: [] };
}
