type FilePartProps = {
  id: string;
  label: string;
  hint: string;
  mistake: string | undefined;
  onChange: (file: File | null) => void;
};

/** A PDF from one's own computer. */
export function FilePart({ id, label, hint, mistake, onChange }: FilePartProps) {
  return (
    <div className={mistake === undefined ? 'field' : 'field field-invalid'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {mistake !== undefined && (
        <p className="field-error" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      <input
        id={id}
        className="input"
        type="file"
        accept="application/pdf,.pdf"
        aria-invalid={mistake !== undefined || undefined}
        aria-describedby={mistake === undefined ? `${id}-hint` : `${id}-hint ${id}-mistake`}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
    </div>
  );
}
