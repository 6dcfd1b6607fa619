import { useEffect, useId, useRef, type ReactNode } from 'react';

type DialogProps = {
  title: string;
  /** Esc, and the browser's own ways to close. */
  onClose: () => void;
  /** For what cannot wait: read out at once. */
  urgent?: boolean;
  children: ReactNode;
  /** Buttons, the safest first: it gets the focus. */
  actions: ReactNode;
};

/** A modal dialog on the browser's own element: it traps focus, makes the page behind inert and gives focus back. */
export function Dialog({ title, onClose, urgent = false, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    element.querySelector<HTMLElement>('.dialog-actions button, .dialog-actions a')?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role={urgent ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div id={bodyId} className="dialog-body">
        {children}
      </div>
      <div className="dialog-actions">{actions}</div>
    </dialog>
  );
}
