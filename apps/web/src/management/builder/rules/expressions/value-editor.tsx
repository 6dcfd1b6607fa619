import type { Choice, Expression as Worked } from '@handslag/form-engine';
import { ruleTexts as texts } from '../../../../i18n/sv/builder-rules.ts';
import { LineControl } from '../../controls/line-control.tsx';
import { ChoiceControl, NumberControl, SetControl } from '../../controls/simple-controls.tsx';
import { useRuleEditors } from '../rule-editors.ts';
import type { ValueKind } from '../subjects.ts';

type OneProps = {
  value: Worked;
  kind: ValueKind;
  choices: readonly Choice[];
  onChange: (value: Worked) => void;
};

/** What something is compared with: a choice, a number, a date, or anything that can be worked out. */
export function OneValue({ value, kind, choices, onChange }: OneProps) {
  const { Expression } = useRuleEditors();
  const fixed = 'value' in value ? value.value : undefined;
  const options = optionsOf(kind, choices);
  if (options && fixed !== undefined)
    return (
      <ChoiceControl
        label={texts.value}
        value={String(fixed)}
        options={options}
        onChange={(chosen) => onChange({ value: kind === 'flag' ? chosen === 'true' : chosen })}
      />
    );
  return <Expression label={texts.value} value={value} kind={kind} onChange={onChange} />;
}

function optionsOf(kind: ValueKind, choices: readonly Choice[]) {
  if (kind === 'choice' || kind === 'choices')
    return choices.map(({ id, label }) => ({ value: id, label: label.sv }));
  if (kind === 'yes-no')
    return [
      { value: 'yes', label: texts.yes },
      { value: 'no', label: texts.no },
    ];
  return kind === 'flag'
    ? [
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ]
    : undefined;
}

type FixedProps = {
  label: string;
  value: string | number | boolean;
  kind: ValueKind;
  onChange: (value: string | number | boolean) => void;
};

/** A value that is written down: money in kronor, dates as a date. */
export function FixedValue({ label, value, kind, onChange }: FixedProps) {
  if (kind === 'date')
    return (
      <LineControl
        label={label}
        hint="ÅÅÅÅ-MM-DD"
        className="builder-short"
        value={String(value)}
        onChange={onChange}
      />
    );
  if (kind === 'money')
    return (
      <NumberControl
        label={label}
        unit={texts.kronor}
        decimals
        value={typeof value === 'number' ? value / 100 : undefined}
        onChange={(kronor) => onChange(Math.round((kronor ?? 0) * 100))}
      />
    );
  if (kind === 'text' || kind === 'time' || kind === 'choice' || kind === 'choices' || kind === 'yes-no')
    return <LineControl label={label} className="builder-short" value={String(value)} onChange={onChange} />;
  return (
    <NumberControl
      label={label}
      decimals
      value={typeof value === 'number' ? value : undefined}
      onChange={(number) => onChange(number ?? 0)}
    />
  );
}

type ListProps = {
  items: readonly (string | number)[];
  kind: ValueKind;
  choices: readonly Choice[];
  onChange: (items: readonly (string | number)[]) => void;
};

/** Several values, one of which it is: ticked among the choices, or written one a line. */
export function ListValue({ items, kind, choices, onChange }: ListProps) {
  if (kind === 'choice' || kind === 'choices')
    return (
      <SetControl
        label={texts.values}
        values={items.map(String)}
        options={choices.map(({ id, label }) => ({ value: id, label: label.sv }))}
        onChange={onChange}
      />
    );
  return (
    <LineControl
      label={texts.values}
      hint={texts.listHint}
      lines={3}
      value={items.join('\n')}
      onChange={(words) => {
        const lines = words.split('\n').filter((line) => line.trim() !== '');
        onChange(kind === 'number' ? lines.map(Number).filter(Number.isFinite) : lines);
      }}
    />
  );
}
