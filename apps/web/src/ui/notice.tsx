import { useId, type ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'info' | 'success' | 'warning' | 'problem';
const icons: Record<Tone, IconName> = {
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  problem: 'warning',
};

/** Something the person should notice, in the flow of the page. Does not interrupt; use `announce` when it appears later. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
}) {
  const titleId = useId();
  return (
    <section className={`notice notice-${tone}`} aria-labelledby={title === undefined ? undefined : titleId}>
      <Icon name={icons[tone]} />
      <div className="notice-body">
        {title !== undefined && (
          <h2 className="notice-title" id={titleId}>
            {title}
          </h2>
        )}
        {children}
      </div>
    </section>
  );
}
