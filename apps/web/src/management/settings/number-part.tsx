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
  const described = [hint === undefined ? '' : `${id}-hint`, mistake === undefined ? '' : `${id}-mistake`]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className={mistake === undefined ? 'field admin-narrow' : 'field admin-narrow field-invalid'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistake !== undefined && (
        <p className="field-error" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      <input
        id={id}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={Number.isNaN(value) ? '' : String(value)}
        aria-invalid={mistake !== undefined || undefined}
        aria-describedby={described || undefined}
        onChange={(event) => {
          const digits = event.target.value.replaceAll(/\D/g, '');
          onChange(digits === '' ? Number.NaN : Number(digits));
        }}
      />
    </div>
  );
}

/** Whether it is a whole number between two, both included. */
export function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
