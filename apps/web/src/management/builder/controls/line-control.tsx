import { useId, type KeyboardEvent } from 'react';
import { ControlFrame, describedIn } from './control-frame.tsx';
import { useTyped } from './typing.ts';

type LineProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  aside?: string | undefined;
  mistake?: string | null | undefined;
  lines?: number;
  language?: string;
  className?: string;
  id?: string;
  /** When the focus leaves, after what was typed has been handed on. */
  onLeave?: (() => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  spellCheck?: boolean;
  /** The id of a list of suggestions. */
  list?: string;
};

/** Words on one line or several. */
export function LineControl({ label, value, onChange, lines = 1, language, onLeave, ...more }: LineProps) {
  const made = useId();
  const { hint, aside, mistake, className, id = made, onKeyDown, spellCheck, list } = more;
  const { words, change, flush } = useTyped(value, onChange);
  const field = {
    className: 'input',
    id,
    value: words,
    lang: language,
    autoComplete: 'off',
    spellCheck,
    'aria-invalid': mistake ? true : undefined,
    'aria-describedby': describedIn(id, hint, mistake),
    onKeyDown,
    onBlur: () => {
      flush();
      onLeave?.();
    },
  } as const;
  return (
    <ControlFrame {...{ id, label, hint, aside, mistake, ...(className === undefined ? {} : { className }) }}>
      {lines > 1 ? (
        <textarea {...field} rows={lines} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...field} list={list} onChange={(event) => change(event.target.value)} />
      )}
    </ControlFrame>
  );
}
