import type { Expression, Id } from '@handslag/form-engine';
import { useMemo } from 'react';
import { ruleTexts as texts } from '../../../i18n/sv/builder-rules.ts';
import { ChoiceControl, NumberControl } from '../controls/simple-controls.tsx';
import { useDefinition } from '../editor/use-editor.ts';
import { ExpressionEditor } from '../rules/expressions/expression-editor.tsx';
import { FixedValue } from '../rules/expressions/value-editor.tsx';
import { standFor } from '../rules/rule-context.ts';
import { RulePlace } from '../rules/rule-place.tsx';

type LimitKind = 'number' | 'money' | 'date';
type LimitProps = {
  label: string;
  owner: Id;
  kind: LimitKind;
  value: Expression | undefined;
  onChange: (limit: Expression | undefined) => void;
};
type Way = keyof typeof texts.limitWays;

/** The smallest or largest an answer may be: fixed, from today's date, or worked out from other answers. */
export function LimitControl({ label, owner, kind, value, onChange }: LimitProps) {
  const definition = useDefinition();
  const stand = useMemo(() => standFor(definition, owner), [definition, owner]);
  const way = wayOf(value);
  const ways: readonly Way[] =
    kind === 'date' ? ['none', 'today', 'days', 'months', 'value', 'other'] : ['none', 'value', 'other'];
  return (
    <RulePlace stand={stand}>
      <div className="builder-limit">
        <ChoiceControl
          label={label}
          value={way}
          options={ways.map((one) => ({ value: one, label: texts.limitWays[one] }))}
          onChange={(next) => onChange(begin(next, kind, value))}
        />
        {value && way === 'value' && 'value' in value && (
          <FixedValue
            label={kind === 'date' ? texts.dateOf : texts.value}
            kind={kind}
            value={value.value}
            onChange={(fixed) => onChange({ value: fixed })}
          />
        )}
        {value && 'addDays' in value && way === 'days' && (
          <NumberControl
            label={texts.days}
            hint={texts.negativeHint}
            value={value.addDays[1]}
            onChange={(days) => onChange({ addDays: [{ today: true }, days ?? 0] })}
          />
        )}
        {value && 'addMonths' in value && way === 'months' && (
          <NumberControl
            label={texts.months}
            hint={texts.negativeHint}
            value={value.addMonths[1]}
            onChange={(months) => onChange({ addMonths: [{ today: true }, months ?? 0] })}
          />
        )}
        {value && way === 'other' && (
          <ExpressionEditor label={label} kind={kind} value={value} onChange={onChange} />
        )}
      </div>
    </RulePlace>
  );
}

function wayOf(value: Expression | undefined): Way {
  if (value === undefined) return 'none';
  if ('value' in value) return 'value';
  if ('today' in value) return 'today';
  if ('addDays' in value && 'today' in value.addDays[0]) return 'days';
  return 'addMonths' in value && 'today' in value.addMonths[0] ? 'months' : 'other';
}

function begin(way: Way, kind: LimitKind, before: Expression | undefined): Expression | undefined {
  switch (way) {
    case 'none':
      return undefined;
    case 'today':
      return { today: true };
    case 'days':
      return { addDays: [{ today: true }, 0] };
    case 'months':
      return { addMonths: [{ today: true }, 0] };
    case 'value':
      return { value: kind === 'date' ? new Date().toISOString().slice(0, 10) : 0 };
    default:
      return kind === 'date'
        ? { addDays: [before ?? { today: true }, 1] }
        : { add: [before ?? { value: 0 }] };
  }
}
