import { isProblem } from '../../../api/api-problem.ts';
import type { WorkInHand } from '../editing/work-state.ts';

/** How the work stands to what the server has. Never says saved of what is not. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed' }
  /** Someone else saved, or took over. */
  | { readonly kind: 'refused'; readonly why: 'changed' | 'taken'; readonly by: string };

type Ports = {
  save: (revision: number, work: WorkInHand) => Promise<{ revision: number; savedAt: string }>;
  /** Unsaved work, and when there is none any more. */
  keep: (revision: number, base: WorkInHand, work: WorkInHand) => void;
  forget: () => void;
};

const restMs = 1_000;
const againMs = 3_000;

export type WorkSaver = ReturnType<typeof createWorkSaver>;

/** Saves the work a second after the hands rest. One save at a time; what fails is tried again until it has come through. */
export function createWorkSaver(
  begun: { revision: number; savedAt: string; work: WorkInHand },
  ports: Ports,
) {
  let { revision, savedAt, work: saved } = begun;
  let work = saved;
  let state: SaveState = { kind: 'saved', at: savedAt };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const tell = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };

  function save(): Promise<void> {
    clearTimeout(timer);
    if (running) return running;
    if (work === saved || state.kind === 'refused') return Promise.resolve();
    running = saveAll();
    return running;
  }

  async function saveAll(): Promise<void> {
    let next: SaveState | null = null;
    while (next === null) next = await once();
    // Whoever is told may change the work at once; by then nothing is running.
    running = null;
    tell(next);
    if (next.kind === 'failed') later(againMs);
  }

  /** How it stands afterwards; nothing when more has changed meanwhile. */
  async function once(): Promise<SaveState | null> {
    const sent = work;
    tell({ kind: 'saving' });
    try {
      const reply = await ports.save(revision, sent);
      ({ revision, savedAt } = reply);
      saved = sent;
    } catch (error) {
      if (!isProblem(error, 'work_changed', 'editing_taken_over')) return { kind: 'failed' };
      const why = error.code === 'work_changed' ? 'changed' : 'taken';
      return { kind: 'refused', why, by: String(error.details['by'] ?? '') };
    }
    if (work !== sent) return null;
    ports.forget();
    return { kind: 'saved', at: savedAt };
  }

  return {
    state: (): SaveState => state,
    revision: (): number => revision,
    /** What the server had last, that unsaved changes are counted from. */
    saved: (): WorkInHand => saved,
    isSaved: (): boolean => work === saved,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed(next: WorkInHand): void {
      if (next === work) return;
      work = next;
      const isSaved = work === saved && !running;
      if (isSaved) ports.forget();
      else ports.keep(revision, saved, work);
      if (running || state.kind === 'refused') return;
      if (isSaved) {
        clearTimeout(timer);
        return tell({ kind: 'saved', at: savedAt });
      }
      if (state.kind !== 'failed') tell({ kind: 'waiting' });
      later(restMs);
    },
    /** Saves at once what is not saved. Answers whether all of it is. */
    async flush(): Promise<boolean> {
      await running;
      if (work !== saved) await save();
      return work === saved;
    },
    /** Goes on from another work of the server's; `next` is on top of it, not saved yet. */
    adopt(from: { revision: number; savedAt: string; work: WorkInHand }, next: WorkInHand = from.work): void {
      clearTimeout(timer);
      ({ revision, savedAt, work: saved } = from);
      work = next;
      if (work === saved) {
        ports.forget();
        return tell({ kind: 'saved', at: from.savedAt });
      }
      ports.keep(revision, saved, work);
      tell({ kind: 'waiting' });
      later(restMs);
    },
    stop: (): void => clearTimeout(timer),
  };
}
