import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';

/** A form above the list: takes the focus when it comes, and says at once why something could not be done. */
export function AccountPanel({
  title,
  problem,
  onSubmit,
  children,
}: {
  title: string;
  problem: string | null;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="admin-item users-panel"
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div role="alert">
        {problem !== null && (
          <Notice tone="problem">
            <p>{problem}</p>
          </Notice>
        )}
      </div>
      {children}
    </form>
  );
}
