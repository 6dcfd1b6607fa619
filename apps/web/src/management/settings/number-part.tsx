import { LabelledField } from '../written/labelled-field.tsx';

type NumberPartProps = {
  id: string;
  label: string;
  hint?: string;
  mistake?: string | undefined;
  /** NaN while it is no number. */
  value: number;
  onChange: (value: number) => void;
};

/** A whole number, typed as text so that what is wrong can be said in words and nothing typed is lost. */
export function NumberPart({ id, label, hint, mistake, value, onChange }: NumberPartProps) {
  return (
    <LabelledField id={id} label={label} hint={hint} mistake={mistake} narrow>
      {(described) => (
        <input
          {...described}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={Number.isNaN(value) ? '' : String(value)}
          onChange={(event) => {
            const digits = event.target.value.replaceAll(/\D/g, '');
            onChange(digits === '' ? Number.NaN : Number(digits));
          }}
        />
      )}
    </LabelledField>
  );
}

/** Whether it is a whole number between two, both included. */
export function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
