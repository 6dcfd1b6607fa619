import '../../form/form.css';
import { useEffect, useRef } from 'react';
import { writtenTexts as texts } from '../../i18n/sv/written.ts';
import { Icon } from '../../ui/icon.tsx';

type Mistake = { id: string; sentence: string };

/** What a form of the management view lacks: takes focus, and each sentence leads to its field. */
export function MistakeSummary({ mistakes, occasion }: { mistakes: readonly Mistake[]; occasion: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (occasion === 0) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [occasion]);
  if (mistakes.length === 0) return null;
  return (
    <div
      ref={box}
      className="error-summary"
      role="group"
      aria-labelledby="mistake-summary-title"
      tabIndex={-1}
    >
      <h2 id="mistake-summary-title">
        <Icon name="warning" />
        {texts.lacks(mistakes.length)}
      </h2>
      <ul>
        {mistakes.map(({ id, sentence }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
