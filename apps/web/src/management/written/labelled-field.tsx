import type { ReactNode } from 'react';

type Described = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };
type LabelledFieldProps = {
  id: string;
  label: string;
  /** Said after the label, such as "(frivillig)". */
  aside?: string | undefined;
  hint?: string | undefined;
  /** What to put right, under the label. */
  mistake?: string | undefined;
  /** For a number or a few letters. */
  narrow?: boolean;
  children: (described: Described) => ReactNode;
};

/** A field with its label, its hint and what is the matter with it, tied together. */
export function LabelledField({
  id,
  label,
  aside,
  hint,
  mistake,
  narrow = false,
  children,
}: LabelledFieldProps) {
  const about = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(mistake === undefined ? [] : [`${id}-mistake`]),
  ];
  return (
    <div
      className={['field', narrow && 'admin-narrow', mistake !== undefined && 'field-invalid']
        .filter((name) => name !== false)
        .join(' ')}
    >
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
      {children({
        id,
        'aria-invalid': mistake === undefined ? undefined : true,
        'aria-describedby': about.length === 0 ? undefined : about.join(' '),
      })}
    </div>
  );
}
