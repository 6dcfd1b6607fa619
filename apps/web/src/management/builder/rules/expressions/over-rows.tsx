import type { Condition, Expression } from '@handslag/form-engine';
import { useMemo } from 'react';
import { ruleTexts as texts } from '../../../../i18n/sv/builder-rules.ts';
import { ChoiceControl } from '../../controls/simple-controls.tsx';
import { useRuleEditors } from '../rule-editors.ts';
import { RuleContext, standFor, useStand } from '../rule-context.ts';
import { readRule, writeRule } from '../rule-line.ts';
import type { ValueKind } from '../subjects.ts';

type Over = Extract<Expression, { sum: unknown } | { count: unknown }>;
type OverProps = { value: Over; kind: ValueKind; onChange: (expression: Expression) => void };

/** A sum or a count over the rows of a repeating group. */
export function OverRows({ value, kind, onChange }: OverProps) {
  const editors = useRuleEditors();
  const { definition, owner, rows, subjects } = useStand();
  const group = 'sum' in value ? value.sum : value.count;
  const stand = useMemo(
    () => standFor(definition, owner, [...rows, group]),
    [definition, owner, rows, group],
  );
  return (
    <>
      <ChoiceControl
        label={texts.groupOf}
        value={group}
        options={subjects
          .filter((subject) => subject.kind === 'rows')
          .map(({ id, label }) => ({ value: id, label }))}
        onChange={(next) => onChange('sum' in value ? { ...value, sum: next } : { count: next })}
      />
      <RuleContext value={stand}>
        {'sum' in value ? (
          <editors.Expression
            label={texts.of}
            value={value.of}
            kind={kind}
            onChange={(of) => onChange({ ...value, of })}
          />
        ) : (
          <ConditionOf
            label={texts.where}
            value={value.where ?? { all: [] }}
            onChange={(where) => onChange({ ...value, where })}
          />
        )}
      </RuleContext>
    </>
  );
}

/** A condition inside an expression. */
export function ConditionOf({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Condition;
  onChange: (condition: Condition) => void;
}) {
  const editors = useRuleEditors();
  const read = readRule(value);
  const group = read.kind === 'group' ? read : ({ kind: 'group', how: 'all', parts: [value] } as const);
  return (
    <fieldset className="builder-rule-rows">
      <legend>{label}</legend>
      <editors.Group group={group} onChange={(next) => onChange(writeRule(next))} />
    </fieldset>
  );
}
