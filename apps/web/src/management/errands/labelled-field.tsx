import type { ReactNode } from 'react';

type Described = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };

/** A field with its label, its hint and what is the matter with it, tied together. */
export function LabelledField({
  id,
  label,
  hint,
  mistake,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  mistake?: string | undefined;
  children: (described: Described) => ReactNode;
}) {
  const about = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(mistake === undefined ? [] : [`${id}-mistake`]),
  ];
  return (
    <div className="field">
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
      {children({
        id,
        'aria-invalid': mistake === undefined ? undefined : true,
        'aria-describedby': about.length === 0 ? undefined : about.join(' '),
      })}
    </div>
  );
}
