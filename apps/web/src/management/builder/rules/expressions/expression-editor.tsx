import type { Expression } from '@handslag/form-engine';
import { useId } from 'react';
import { ruleTexts as texts } from '../../../../i18n/sv/builder-rules.ts';
import { ChoiceControl } from '../../controls/simple-controls.tsx';
import { beginExpression, expressionKind, expressionKinds, type ExpressionKind } from './expression-kinds.ts';
import { ExpressionParts } from './expression-parts.tsx';
import { useStand } from '../rule-context.ts';
import type { ValueKind } from '../subjects.ts';
import { FixedValue } from './value-editor.tsx';

type ExpressionProps = {
  label: string;
  value: Expression;
  onChange: (expression: Expression) => void;
  /** What a value that is written down is. */
  kind?: ValueKind;
};

/** Anything that can be worked out: what kind of value it is, and what it is made of. */
export function ExpressionEditor({ label, value, onChange, kind = 'number' }: ExpressionProps) {
  const { subjects } = useStand();
  const title = useId();
  const now = expressionKind(value);
  return (
    <div
      className={`builder-expression ${'value' in value ? 'builder-expression-fixed' : ''}`}
      role="group"
      aria-labelledby={title}
    >
      <span className="field-label" id={title}>
        {label}
      </span>
      <ChoiceControl
        label={texts.expression}
        value={now}
        options={expressionKinds.map((one) => ({ value: one, label: texts.expressions[one] }))}
        onChange={(next: ExpressionKind) => onChange(beginExpression(next, value, subjects, kind))}
      />
      {'value' in value ? (
        <FixedValue
          label={texts.value}
          value={value.value}
          kind={kind}
          onChange={(fixed) => onChange({ value: fixed })}
        />
      ) : (
        <ExpressionParts value={value} kind={kind} onChange={onChange} />
      )}
    </div>
  );
}
