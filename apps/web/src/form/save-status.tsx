import { useEffect, useRef } from 'react';
import { formatClock, formatDay } from '../i18n/format.ts';
import { fillInTexts as texts } from '../i18n/spoken/form.ts';
import { announce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icon.tsx';

export type SaveStatusProps = {
  kind: 'saved' | 'unsaved' | 'failing';
  /** ISO time of the last save the server has acknowledged. */
  savedAt: string;
  /** How many saved answers need correction. */
  faults: number;
  /** Leads to them. */
  onShowFaults: () => void;
};

const announceEveryMs = 10_000;

/** Whether what is typed is saved. Always visible, and never says that something is saved before the server has said so. */
export function SaveStatus({ kind, savedAt, faults, onShowFaults }: SaveStatusProps) {
  const words = wordsFor(kind, savedAt, faults);
  useSpokenStatus(kind, words);
  return (
    <p className={`save-status save-status-${kind}`}>
      <Icon name={kind === 'failing' ? 'warning' : kind === 'saved' ? 'check' : 'clock'} />
      <span data-testid="save-status">{words}</span>
      {kind === 'saved' && faults > 0 && (
        <button type="button" className="save-status-show" onClick={onShowFaults}>
          {texts.showFaults}
          <span className="visually-hidden">{texts.showFaultsWhich}</span>
        </button>
      )}
    </p>
  );
}

function wordsFor(kind: SaveStatusProps['kind'], savedAt: string, faults: number): string {
  if (kind === 'unsaved') return texts.saving;
  if (kind === 'failing') return texts.notSaved;
  const today = formatDay(savedAt) === formatDay(new Date().toISOString());
  const time = today ? formatClock(savedAt) : `${formatDay(savedAt)} ${formatClock(savedAt)}`;
  return faults > 0 ? texts.savedWithFaults(time, faults) : texts.savedAt(time);
}

/** What a screen reader hears: that it is saved, politely and seldom; that it is not, at once and once. */
function useSpokenStatus(kind: SaveStatusProps['kind'], words: string): void {
  const spoken = useRef({ at: 0, kind: 'saved', words: '' });
  const first = useRef(true);
  useEffect(() => {
    const before = spoken.current;
    if (first.current || kind === 'unsaved') {
      first.current = false;
      return undefined;
    }
    const failed = kind === 'failing';
    if (failed ? before.kind === 'failing' : before.words === words) return undefined;
    const say = () => {
      spoken.current = { at: Date.now(), kind, words };
      announce(words, failed ? 'assertive' : 'polite');
    };
    const wait = failed ? 0 : Math.max(0, before.at + announceEveryMs - Date.now());
    if (wait === 0) {
      say();
      return undefined;
    }
    const timer = setTimeout(say, wait);
    return () => clearTimeout(timer);
  }, [kind, words]);
}
