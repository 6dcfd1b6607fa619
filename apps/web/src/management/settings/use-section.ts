import type { ManagedSettings } from '@handslag/contracts/settings';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { announce } from '../../ui/announcer.tsx';
import { isSame, pick, saveSettings, type Change, type Changeable } from './settings-queries.ts';

export type Mistake = { id: string; sentence: string };

/** What a part of the settings works with while it is being changed. */
export type Section<Key extends keyof Changeable> = {
  values: Pick<Changeable, Key>;
  /** As they were when last fetched or saved. */
  base: Pick<Changeable, Key>;
  set: (changed: Partial<Pick<Changeable, Key>>) => void;
  dirty: boolean;
  mistakes: readonly Mistake[];
  /** How many times one has tried to save with mistakes. */
  occasion: number;
  mistakeOf: (id: string) => string | undefined;
  saving: boolean;
  error: unknown;
  conflict: boolean;
  /** Saves what is typed, or makes `change`, which is shown when it is saved. Answers whether it is; `words` are read out. */
  save: (given?: { words?: string; change?: Change<Key> }) => Promise<boolean>;
  undo: () => void;
  /** In a conflict: the colleague's version in the place of mine. */
  takeTheirs: () => void;
};

/** The state of one part of the settings: what is typed, what is wrong with it, and saving it without overwriting anybody's. */
export function useSection<Key extends keyof Changeable>(
  managed: ManagedSettings,
  keys: readonly Key[],
  check: (values: Pick<Changeable, Key>) => Mistake[],
): Section<Key> {
  const cache = useQueryClient();
  const [shown, setShown] = useState(() => ({ revision: managed.revision, values: pick(managed, keys) }));
  const [values, setValues] = useState(shown.values);
  const [occasion, setOccasion] = useState(0);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState(false);
  const mistakes = occasion === 0 ? [] : check(values);

  const typed: Change<Key> = (now) => (isSame(now, shown.values) ? values : null);

  const save: Section<Key>['save'] = async ({ words = texts.saved, change = typed } = {}) => {
    if (check(values).length > 0) {
      setOccasion(occasion + 1);
      return false;
    }
    setSaving(true);
    setError(null);
    try {
      const { outcome, settings } = await saveSettings(cache, shown, change);
      const now = { revision: settings.revision, values: pick(settings, keys) };
      setShown(now);
      setConflict(outcome === 'conflict');
      if (outcome === 'saved' || isSame(values, shown.values)) setValues(now.values);
      if (outcome === 'conflict') return false;
      setOccasion(0);
      announce(words);
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setSaving(false);
    }
  };
  const reset = () => {
    setValues(shown.values);
    setOccasion(0);
    setError(null);
    setConflict(false);
  };
  return {
    values,
    base: shown.values,
    set: (changed) => setValues((before) => ({ ...before, ...changed })),
    dirty: !isSame(values, shown.values),
    mistakes,
    occasion,
    mistakeOf: (id) => mistakes.find((mistake) => mistake.id === id)?.sentence,
    saving,
    error,
    conflict,
    save,
    undo: reset,
    takeTheirs: reset,
  };
}
