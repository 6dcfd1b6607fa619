import { useEffect, useSyncExternalStore } from 'react';
import { reportAnswersAtEnd } from '../../session/answers-at-end.ts';
import type { OpenDraft } from './open-draft.ts';
import type { SaveState } from './save-state.ts';

/** Ties the saving of a draft to the browser's life: network, visibility, leaving, the session's end. */
export function useAutosave({ autosave }: OpenDraft): void {
  useEffect(() => {
    const listeners = [
      [window, 'online', autosave.resume],
      [window, 'offline', autosave.goOffline],
      [window, 'pagehide', autosave.leave],
      // Shown again: the network may be back. Hidden: it may be for the last time.
      [document, 'visibilitychange', autosave.resume],
    ] as const;
    for (const [target, event, listener] of listeners) target.addEventListener(event, listener);
    const silence = reportAnswersAtEnd(() => {
      const { deleteAfter, savedAt } = autosave.state();
      const somethingUnsaved = autosave.unsaved().size > 0;
      return { policy: deleteAfter === null ? 'session' : 'days', deleteAfter, savedAt, somethingUnsaved };
    });
    return () => {
      for (const [target, event, listener] of listeners) target.removeEventListener(event, listener);
      silence();
    };
  }, [autosave]);
}

/** One thing about the saving of a draft; renders again only when that changes. */
export function useSaving<Seen>({ autosave }: OpenDraft, see: (state: SaveState) => Seen): Seen {
  return useSyncExternalStore(autosave.subscribe, () => see(autosave.state()));
}
