import { LabelledField } from './labelled-field.tsx';

type SelectPartProps = {
  id: string;
  label: string;
  hint?: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** One of a few, in a form of the management view. */
export function SelectPart({ id, label, hint, value, choices, onChange }: SelectPartProps) {
  return (
    <LabelledField id={id} label={label} hint={hint}>
      {(described) => (
        <select
          {...described}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}
