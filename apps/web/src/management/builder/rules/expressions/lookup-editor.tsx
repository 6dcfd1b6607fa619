import type { Expression } from '@handslag/form-engine';
import { ruleTexts as texts } from '../../../../i18n/sv/builder-rules.ts';
import { ChoiceControl, NumberControl } from '../../controls/simple-controls.tsx';
import { writeLookup, type Lookup } from './lookup.ts';
import { useStand } from '../rule-context.ts';
import type { ValueKind } from '../subjects.ts';

type LookupProps = { lookup: Lookup; kind: ValueKind; onChange: (expression: Expression) => void };

/** A table with a value for each choice of a question; what is left empty is as all the others. */
export function LookupEditor({ lookup, kind, onChange }: LookupProps) {
  const { subjects } = useStand();
  const { question, rows, otherwise } = lookup;
  const choices = subjects.find(({ id }) => id === question)?.choices ?? [];
  const scale = kind === 'money' ? 100 : 1;
  const unit = kind === 'money' ? { unit: texts.kronor } : {};
  const put = (choice: string, value: number | undefined) => {
    const others = new Map(rows.map((row) => [row.choice, row.value]));
    if (value === undefined) others.delete(choice);
    else others.set(choice, Math.round(value * scale * 1e6) / 1e6);
    const known = choices.map(({ id }) => id).filter((id) => others.has(id));
    // A table without rows would be no table any more.
    if (known.length === 0) return;
    onChange(
      writeLookup({
        question,
        otherwise,
        rows: known.map((id) => ({ choice: id, value: others.get(id) ?? 0 })),
      }),
    );
  };
  return (
    <>
      <ChoiceControl
        label={texts.question}
        value={question}
        options={subjects
          .filter((subject) => subject.kind === 'choice')
          .map(({ id, label, step }) => ({ value: id, label, group: step }))}
        onChange={(next) => {
          const [first] = subjects.find(({ id }) => id === next)?.choices ?? [];
          onChange(writeLookup({ question: next, rows: [{ choice: first?.id ?? '', value: 0 }], otherwise }));
        }}
      />
      <div className="builder-lookup">
        {choices.map(({ id, label }) => {
          const row = rows.find(({ choice }) => choice === id);
          return (
            <NumberControl
              key={id}
              {...unit}
              label={label.sv}
              decimals
              value={row && row.value / scale}
              onChange={(value) => put(id, value)}
            />
          );
        })}
        <NumberControl
          {...unit}
          label={texts.lookupOther}
          decimals
          value={otherwise / scale}
          onChange={(value) =>
            onChange(writeLookup({ ...lookup, otherwise: Math.round((value ?? 0) * scale * 1e6) / 1e6 }))
          }
        />
      </div>
    </>
  );
}
