import { useState, type KeyboardEvent } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import type { MarkKind } from './mark-selection.ts';

const kinds: readonly MarkKind[] = ['bold', 'link', 'list'];
const keys: Readonly<Record<MarkKind, string>> = { bold: 'b', link: 'k', list: 'l' };

/** The mark that a key with Ctrl stands for. */
export const markOfKey = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyboardEvent): MarkKind | undefined =>
  (ctrlKey || metaKey) && !altKey && !shiftKey
    ? kinds.find((kind) => keys[kind] === key.toLowerCase())
    : undefined;

/** What can be done with words in a text: one stop for Tab, and the arrows between the buttons. */
export function MarkTools({
  label,
  controls,
  onMark,
}: {
  label: string;
  /** The field's id. */
  controls: string;
  onMark: (kind: MarkKind) => void;
}) {
  const [at, setAt] = useState(0);
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    const next = (at + way + kinds.length) % kinds.length;
    setAt(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div role="toolbar" aria-label={texts.marksOf(label)} aria-controls={controls} onKeyDown={go}>
      {kinds.map((kind, place) => (
        <button
          key={kind}
          type="button"
          className={kind === 'bold' ? 'builder-act builder-mark-bold' : 'builder-act'}
          tabIndex={place === at ? 0 : -1}
          aria-keyshortcuts={`Control+${keys[kind].toUpperCase()}`}
          title={texts.markTitle(texts.marks[kind], keys[kind].toUpperCase())}
          onFocus={() => setAt(place)}
          onClick={() => onMark(kind)}
        >
          {texts.marks[kind]}
        </button>
      ))}
    </div>
  );
}
