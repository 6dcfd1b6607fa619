import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { fetchDraft } from './draft-queries.ts';
import { openDraft, type OpenDraft } from './open-draft.ts';
import type { Unsaved } from './save-queue.ts';

export type Opening =
  { state: 'opening' } | { state: 'failed'; error: unknown } | { state: 'open'; draft: OpenDraft };

/**
 * Fetches a draft and its form and keeps them open while the page shows any part of them. When the form has been
 * published anew meanwhile, the newer one is fetched and what is unsaved goes with it.
 */
export function useOpenDraft(draftId: string): Opening & { reopen: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const carried = useRef<Unsaved>(new Map());

  useEffect(() => {
    const gone = new AbortController();
    let opened: OpenDraft | null = null;
    const open = async () => {
      try {
        const { draft, definition } = await fetchDraft(draftId, gone.signal);
        if (gone.signal.aborted) return;
        opened = openDraft(draft, definition, carried.current);
        carried.current = new Map();
        setOpening({ state: 'open', draft: opened });
      } catch (error) {
        if (!gone.signal.aborted) setOpening({ state: 'failed', error });
      }
    };
    void open();
    return () => {
      gone.abort();
      opened?.close();
    };
  }, [draftId, attempt]);

  const open = opening.state === 'open' ? opening.draft : null;
  const outdated = useSyncExternalStore(
    open?.autosave.subscribe ?? never,
    () => open?.autosave.state().ended === 'version-changed',
  );
  useEffect(() => {
    if (!outdated || !open) return;
    carried.current = open.autosave.unsaved();
    setAttempt((times) => times + 1);
  }, [outdated, open]);

  return { ...opening, reopen: () => setAttempt((times) => times + 1) };
}

const never = (): (() => void) => () => undefined;
