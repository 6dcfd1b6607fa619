import { useEffect, useState } from 'react';
import { chromeTexts as texts } from '../i18n/spoken/chrome.ts';

const longWait = 6_000;

/** Grey lines where text is on its way. Appears only after a moment, so that quick answers do not flicker; says so when it takes long. */
export function Skeleton({ label, lines = 4 }: { label: string; lines?: number }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), longWait);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" />
      ))}
      {slow && <p>{texts.slow}</p>}
    </div>
  );
}
