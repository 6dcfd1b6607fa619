type ReportFieldProps = {
  id: string;
  label: string;
  aside?: string;
  hint: string;
  error: string | null;
  rows?: number;
  autoComplete?: string;
  value: string;
  onChange: (value: string) => void;
};

/** Something to write in the report, in one line or more. */
export function ReportField({
  id,
  label,
  aside,
  hint,
  error,
  rows,
  autoComplete = 'off',
  value,
  onChange,
}: ReportFieldProps) {
  const shared = {
    id,
    className: 'input',
    value,
    autoComplete,
    'aria-invalid': error !== null || undefined,
    'aria-describedby': error === null ? `${id}-hint` : `${id}-hint ${id}-error`,
  };
  return (
    <div className={error === null ? 'field' : 'field field-invalid'}>
      <label className="field-label" htmlFor={id}>
        {label} {aside !== undefined && <span className="field-aside">{aside}</span>}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error !== null && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {rows === undefined ? (
        <input {...shared} maxLength={300} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          maxLength={4000}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
