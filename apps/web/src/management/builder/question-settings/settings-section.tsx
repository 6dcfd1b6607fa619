import type { ReactNode } from 'react';

/** Settings that belong together, under a heading that opens and closes them. */
export function SettingsSection({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="builder-section" open={open}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className="builder-section-body">{children}</div>
    </details>
  );
}
