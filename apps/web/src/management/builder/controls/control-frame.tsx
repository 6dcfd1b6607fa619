import type { ReactNode } from 'react';

type FrameProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  aside?: string | undefined;
  mistake?: string | null | undefined;
  className?: string;
  children: ReactNode;
};

/** A label with its hint and what is wrong, around one field of the builder. */
export function ControlFrame({ id, label, hint, aside, mistake, className = '', children }: FrameProps) {
  return (
    <div className={`field builder-field ${mistake ? 'field-invalid' : ''} ${className}`}>
      <label className="field-label" htmlFor={id}>
        {label}
        {aside !== undefined && <span className="field-aside"> {aside}</span>}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistake && (
        <p className="field-error" id={`${id}-error`}>
          {mistake}
        </p>
      )}
      {children}
    </div>
  );
}

/** What the field inside a frame is described by. */
export const describedIn = (id: string, hint: unknown, mistake: unknown): string | undefined =>
  [mistake ? `${id}-error` : '', hint === undefined ? '' : `${id}-hint`].filter(Boolean).join(' ') ||
  undefined;
