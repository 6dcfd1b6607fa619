import {
  saveDecisionDraftEndpoint,
  type DecisionDraft,
  type DecisionWork,
} from '@handslag/contracts/decisions';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';

export type Saving =
  | { kind: 'rest'; at: string | null }
  | { kind: 'saving' }
  | { kind: 'failed' }
  /** A colleague has saved since: nothing more is sent. */
  | { kind: 'changed' };

const restMs = 1_000;
const againMs = 5_000;

/**
 * A decision while it is written: kept about a second after typing rests, one save at a time, tried again when it fails. `flush` answers
 * the revision that holds everything typed, or null when that could not be kept.
 */
export function useDecisionDraft(errandId: string, work: DecisionWork) {
  const [draft, setDraft] = useState(work.draft);
  const [saving, setSaving] = useState<Saving>({ kind: 'rest', at: work.edited?.at ?? null });
  const held = useRef({ draft: work.draft, revision: work.revision, dirty: false, over: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback(async (): Promise<void> => {
    const now = held.current;
    while (now.dirty && !now.over) {
      now.dirty = false;
      setSaving({ kind: 'saving' });
      try {
        const body = { revision: now.revision, draft: now.draft };
        const { revision, savedAt } = await call(saveDecisionDraftEndpoint, { params: { errandId }, body });
        now.revision = revision;
        setSaving({ kind: 'rest', at: savedAt });
      } catch (error) {
        now.dirty = true;
        now.over = isProblem(error, 'work_changed');
        setSaving({ kind: now.over ? 'changed' : 'failed' });
        if (!now.over) timer.current = setTimeout(() => void flush(), againMs);
        return;
      }
    }
  }, [errandId]);

  const flush = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    running.current ??= save().finally(() => {
      running.current = null;
    });
    await running.current;
    const { dirty, revision } = held.current;
    return dirty ? null : revision;
  }, [save]);

  const change = useCallback(
    (part: Partial<DecisionDraft>) => {
      held.current.draft = { ...held.current.draft, ...part };
      held.current.dirty = true;
      setDraft(held.current.draft);
      // From the first key on it is not true that all is saved.
      if (!held.current.over) setSaving({ kind: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), restMs);
    },
    [flush],
  );

  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (held.current.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      void flush();
    };
  }, [flush]);

  return { draft, saving, change, flush };
}
