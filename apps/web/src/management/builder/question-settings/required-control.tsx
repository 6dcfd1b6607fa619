import type { Condition, Id } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { ruleTexts } from '../../../i18n/sv/builder-rules.ts';
import { ChoiceControl } from '../controls/simple-controls.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { RuleControl } from '../rules/rule-control.tsx';
import { firstRule } from './visible-control.tsx';

type RequiredProps = {
  owner: Id;
  value: boolean | Condition | undefined;
  onChange: (required: boolean | Condition | undefined) => void;
};

/** Yes, no, or when a rule holds. */
export function RequiredControl({ owner, value = true, onChange }: RequiredProps) {
  const editor = useEditor();
  const way = value === true ? 'always' : value === false ? 'never' : 'when';
  return (
    <>
      <ChoiceControl
        label={texts.required}
        value={way}
        options={(['always', 'never', 'when'] as const).map((one) => ({
          value: one,
          label: texts.requiredWays[one],
        }))}
        onChange={(next) =>
          onChange(next === 'always' ? undefined : next === 'never' ? false : firstRule(editor, owner))
        }
      />
      {typeof value === 'object' && (
        <RuleControl lead={ruleTexts.requiredWhen} owner={owner} value={value} onChange={onChange} />
      )}
    </>
  );
}
