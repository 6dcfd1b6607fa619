import { useId, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { ControlFrame, describedIn } from './control-frame.tsx';
import { markSelection, type MarkKind } from './mark-selection.ts';
import { markOfKey, MarkTools } from './mark-tools.tsx';
import { useTyped } from './typing.ts';

type LineProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  aside?: string | undefined;
  mistake?: string | null | undefined;
  lines?: number;
  /** Bold, links and lists can be written. Only where there are several lines. */
  marked?: boolean;
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
  const area = useRef<HTMLTextAreaElement>(null);
  const { hint, aside, mistake, className, id = made, onKeyDown, spellCheck, list, marked = false } = more;
  const { words, change, flush } = useTyped(value, onChange);
  const put = (kind: MarkKind) => {
    const { current } = area;
    if (!current) return;
    const { value: words, selectionStart: from, selectionEnd: until } = current;
    const next = markSelection({ words, from, until }, kind);
    flushSync(() => change(next.words));
    current.focus();
    current.setSelectionRange(next.from, next.until);
  };
  const pressed = (event: KeyboardEvent) => {
    const kind = markOfKey(event);
    if (kind === undefined) return;
    event.preventDefault();
    put(kind);
  };
  const field = {
    className: 'input',
    id,
    value: words,
    lang: language,
    autoComplete: 'off',
    spellCheck,
    'aria-invalid': mistake ? true : undefined,
    'aria-describedby': describedIn(id, hint, mistake),
    onKeyDown: marked ? pressed : onKeyDown,
    onBlur: () => {
      flush();
      onLeave?.();
    },
  } as const;
  return (
    <ControlFrame {...{ id, label, hint, aside, mistake, ...(className === undefined ? {} : { className }) }}>
      {marked && <MarkTools label={label} controls={id} onMark={put} />}
      {lines > 1 ? (
        <textarea {...field} ref={area} rows={lines} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...field} list={list} onChange={(event) => change(event.target.value)} />
      )}
    </ControlFrame>
  );
}
