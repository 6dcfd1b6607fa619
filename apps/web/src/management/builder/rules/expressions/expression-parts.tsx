import type { Expression } from '@handslag/form-engine';
import { ruleTexts as texts } from '../../../../i18n/sv/builder-rules.ts';
import { Button } from '../../../../ui/button.tsx';
import { focusStays } from '../../controls/focus-stays.ts';
import { ChoiceControl, NumberControl } from '../../controls/simple-controls.tsx';
import { AnswerPicker } from './answer-picker.tsx';
import { useRuleEditors } from '../rule-editors.ts';
import { LookupEditor } from './lookup-editor.tsx';
import { readLookup } from './lookup.ts';
import { ConditionOf, OverRows } from './over-rows.tsx';
import type { ValueKind } from '../subjects.ts';

type PartsProps = { value: Expression; kind: ValueKind; onChange: (expression: Expression) => void };

/** What an expression is made of, by its kind. */
export function ExpressionParts({ value, kind, onChange }: PartsProps) {
  const lookup = readLookup(value);
  if (lookup) return <LookupEditor lookup={lookup} kind={kind} onChange={onChange} />;
  if ('answer' in value) return <AnswerPicker value={value} onChange={onChange} />;
  if ('today' in value || 'value' in value) return null;
  if ('attribute' in value)
    return (
      <ChoiceControl
        label={texts.attribute}
        value={value.attribute}
        options={Object.entries(texts.attributes).map(([name, label]) => ({ value: name, label }))}
        onChange={(attribute) => onChange({ attribute })}
      />
    );
  if ('add' in value) return <Operands list={value.add} kind={kind} onChange={(add) => onChange({ add })} />;
  if ('multiply' in value)
    return <Operands list={value.multiply} kind="number" onChange={(multiply) => onChange({ multiply })} />;
  if ('min' in value) return <Operands list={value.min} kind={kind} onChange={(min) => onChange({ min })} />;
  if ('max' in value) return <Operands list={value.max} kind={kind} onChange={(max) => onChange({ max })} />;
  if ('sum' in value || 'count' in value) return <OverRows value={value} kind={kind} onChange={onChange} />;
  return <Composed value={value} kind={kind} onChange={onChange} />;
}

/** Those with a fixed number of parts. */
function Composed({ value, kind, onChange }: PartsProps) {
  const editors = useRuleEditors();
  const part = (
    label: string,
    of: Expression,
    put: (next: Expression) => Expression,
    as: ValueKind = kind,
  ) => <editors.Expression label={label} value={of} kind={as} onChange={(next) => onChange(put(next))} />;
  if ('subtract' in value || 'divide' in value || 'daysBetween' in value) {
    const key = 'subtract' in value ? 'subtract' : 'divide' in value ? 'divide' : 'daysBetween';
    const [one, other] =
      'subtract' in value ? value.subtract : 'divide' in value ? value.divide : value.daysBetween;
    const as = key === 'daysBetween' ? 'date' : kind;
    const made = (pair: readonly [Expression, Expression]) => ({ [key]: pair }) as Expression;
    return (
      <>
        {part(key === 'daysBetween' ? texts.from : texts.operand(1), one, (next) => made([next, other]), as)}
        {part(key === 'daysBetween' ? texts.to : texts.operand(2), other, (next) => made([one, next]), as)}
      </>
    );
  }
  if ('round' in value)
    return (
      <>
        {part(texts.of, value.round, (round) => ({ ...value, round }))}
        <NumberControl
          label={texts.decimals}
          value={value.decimals}
          onChange={(decimals) => onChange(without({ ...value, decimals }, 'decimals'))}
        />
        <NumberControl
          label={texts.roundStep}
          decimals
          value={value.step}
          onChange={(step) => onChange(without({ ...value, step }, 'step'))}
        />
      </>
    );
  if ('addDays' in value || 'addMonths' in value) {
    const isDays = 'addDays' in value;
    const [date, count] = isDays ? value.addDays : value.addMonths;
    const made = (from: Expression, by: number): Expression =>
      isDays ? { addDays: [from, by] } : { addMonths: [from, by] };
    return (
      <>
        {part(texts.from, date, (next) => made(next, count), 'date')}
        <NumberControl
          label={isDays ? texts.days : texts.months}
          hint={texts.negativeHint}
          value={count}
          onChange={(by) => onChange(made(date, by ?? 0))}
        />
      </>
    );
  }
  if ('ageFrom' in value)
    return (
      <>
        {part(texts.of, value.ageFrom, (ageFrom) => ({ ...value, ageFrom }), 'date')}
        {part(
          texts.at,
          value.at ?? { today: true },
          (at) => ('today' in at ? { ageFrom: value.ageFrom } : { ...value, at }),
          'date',
        )}
      </>
    );
  if (!('when' in value)) return null;
  return (
    <>
      <ConditionOf label={texts.when} value={value.when} onChange={(when) => onChange({ ...value, when })} />
      {part(texts.then, value.then, (then) => ({ ...value, then }))}
      {part(texts.otherwise, value.else, (otherwise) => ({ ...value, else: otherwise }))}
    </>
  );
}

function Operands({
  list,
  kind,
  onChange,
}: {
  list: readonly Expression[];
  kind: ValueKind;
  onChange: (list: readonly Expression[]) => void;
}) {
  const editors = useRuleEditors();
  return (
    <>
      <ul className="builder-rule-parts">
        {list.map((one, index) => (
          // Operands have no names of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="builder-rule-part">
            <editors.Expression
              label={texts.operand(index + 1)}
              value={one}
              kind={kind}
              onChange={(next) => onChange(list.with(index, next))}
            />
            {list.length > 1 && (
              <button
                type="button"
                className="builder-icon-button"
                aria-label={texts.remove(texts.operand(index + 1))}
                onClick={({ currentTarget }) => {
                  focusStays(
                    () => onChange(list.toSpliced(index, 1)),
                    currentTarget,
                    '.builder-expression',
                    'select',
                  );
                }}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <Button look="quiet" className="button-small" onClick={() => onChange([...list, { value: 0 }])}>
        {texts.addOperand}
      </Button>
    </>
  );
}

/** Without a property that is there but undefined. */
function without<Part extends object>(part: Part, key: keyof Part): Part {
  if (part[key] !== undefined) return part;
  const { [key]: _gone, ...rest } = part;
  return rest as Part;
}
