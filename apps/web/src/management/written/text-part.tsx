type TextPartProps = {
  id: string;
  label: string;
  hint?: string;
  /** What to put right, under the label. */
  mistake?: string | undefined;
  value: string;
  /** Absent: one line. */
  rows?: number;
  type?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local';
  maxLength?: number;
  max?: string;
  /** Said after the label, such as "(frivillig)". */
  aside?: string;
  /** The id of a list of suggestions; for one line only. */
  list?: string;
  onChange: (value: string) => void;
};

/** Something to write in a form of the management view, with what it is for and what is wrong. */
export function TextPart({
  id,
  label,
  hint,
  mistake,
  value,
  rows,
  type = 'text',
  maxLength,
  max,
  aside,
  list,
  onChange,
}: TextPartProps) {
  const described = [hint === undefined ? '' : `${id}-hint`, mistake === undefined ? '' : `${id}-mistake`]
    .filter((part) => part !== '')
    .join(' ');
  const shared = {
    id,
    className: 'input',
    value,
    ...(maxLength === undefined ? {} : { maxLength }),
    'aria-invalid': mistake !== undefined || undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className={mistake === undefined ? 'field' : 'field field-invalid'}>
      <label className="field-label" htmlFor={id}>
        {label} {aside !== undefined && <span className="field-aside">{aside}</span>}
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
      {rows === undefined ? (
        <input
          {...shared}
          type={type}
          {...(max === undefined ? {} : { max })}
          list={list}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}
