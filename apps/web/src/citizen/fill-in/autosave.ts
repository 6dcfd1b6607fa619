import type { AnswerChange, DraftConflict } from '@handslag/contracts/drafts';
import { createObservedState } from './observed-state.ts';
import type {
  Conflict,
  Position,
  SavedElsewhere,
  SavedReply,
  SaveFailure,
  SaveRequest,
  SaveState,
} from './save-state.ts';
import {
  asChanges,
  createUnanswered,
  keep,
  note,
  overlapping,
  putBack,
  takeSome,
  type Unsaved,
} from './save-queue.ts';

export type AutosavePorts = {
  /** `leaving`: in a way that outlives the page. */
  send: (request: SaveRequest, leaving: boolean) => Promise<SavedReply>;
  whatFailed: (error: unknown) => SaveFailure;
  /** Answers that came from elsewhere, to show. */
  receive: (changes: AnswerChange[]) => void;
  /** Tells the other tabs. */
  tell: (saved: SavedElsewhere) => void;
};

export type AutosaveStart = Pick<SaveState, 'savedAt' | 'issues' | 'deleteAfter'> & {
  version: number;
  revision: number;
  /** What could not be saved before, such as on an older version of the form. */
  unsaved: Unsaved;
};

const restMs = 1_000;
/** Even who never stops typing is saved this often. */
const patienceMs = 5_000;
const positionRestMs = 3_000;
const retryMs = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** Browsers drop what is sent while leaving when it is above 64 KiB. */
const partingBytes = 58_000;

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * The saving of one draft in one tab. What is typed, what is being saved and what is saved are kept apart;
 * one request is on its way at a time; nothing typed is let go of before the server has acknowledged it.
 */
export function createAutosave(
  ports: AutosavePorts,
  { version, revision, unsaved, ...start }: AutosaveStart,
) {
  let typed: Unsaved = unsaved;
  let sending: Unsaved | null = null;
  let answered: Promise<void> = Promise.resolve();
  let position: { at: Position; saved: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstTyped = Date.now();
  let failures = 0;
  const unanswered = createUnanswered();
  const observed = createObservedState<SaveState>({
    kind: unsaved.size > 0 ? 'unsaved' : 'saved',
    ...start,
    offline: false,
    refused: null,
    conflicts: [],
    ended: null,
  });

  function show(change: Partial<SaveState>): void {
    const before = observed.read();
    const next = { ...before, ...change };
    const troubled = failures > 0 || next.refused !== null || next.offline || next.ended !== null;
    next.kind = typed.size === 0 && !sending?.size ? 'saved' : troubled ? 'failing' : 'unsaved';
    // "Sparat" may not stand a moment longer than it is true. All else can wait for a key's own frame to be drawn.
    observed.set(next, before.kind === 'saved');
  }
  function plan(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), milliseconds);
  }
  const paused = (): boolean => observed.read().ended !== null || observed.read().conflicts.length > 0;
  const toSend = (): Unsaved => keep(typed, (path) => !observed.read().refused?.paths.includes(path));
  const request = (some: Unsaved): SaveRequest => ({
    version,
    baseRevision: revision,
    changes: asChanges(some),
    position: position?.at ?? null,
  });

  /** Sends one request, the oldest changes first; resolves when it has been answered, well or not. */
  function save(): Promise<void> {
    clearTimeout(timer);
    if (sending || paused()) return answered;
    const { some } = takeSome(toSend());
    if (some.size === 0 && (position === null || position.saved)) return answered;
    for (const path of some.keys()) typed.delete(path);
    sending = some;
    show({});
    answered = attempt(some);
    return answered;
  }

  async function attempt(some: Unsaved): Promise<void> {
    const sent = request(some);
    const at = position;
    try {
      const reply = await ports.send(sent, false);
      sending = null;
      failures = 0;
      const disputed = overlapping(reply.changedElsewhere, typed);
      // What was typed meanwhile is then saved on the revision it was typed on, so that the server sees the conflict.
      if (disputed.length === 0) revision = reply.revision;
      if (position !== null && position === at) position = { ...position, saved: true };
      ports.receive(reply.changedElsewhere.filter((change) => !disputed.includes(change)));
      const { savedAt, issues, deleteAfter } = reply;
      show({ savedAt, issues, deleteAfter, offline: false });
      ports.tell({ fromRevision: sent.baseRevision, reply, changes: sent.changes });
      if (toSend().size > 0) plan(restMs);
    } catch (error) {
      sending = null;
      typed = putBack(some, typed);
      unanswered.add(some);
      failed(ports.whatFailed(error));
    }
  }

  function failed(failure: SaveFailure): void {
    if (failure.kind === 'conflict') return disagree(failure.conflict);
    if (failure.kind === 'ended') return show({ ended: failure.why });
    if (failure.kind === 'refused') {
      const paths = [...new Set([...(observed.read().refused?.paths ?? []), ...failure.paths])];
      show({ refused: { sentence: failure.sentence, paths } });
      // One bad field never costs the rest.
      if (failure.paths.length > 0 && toSend().size > 0) plan(0);
      return;
    }
    failures += 1;
    show({});
    const wait = retryMs[Math.min(failures, retryMs.length) - 1] ?? 0;
    plan(Math.max(wait, failure.retryAfterSeconds * 1_000));
  }

  function disagree({ revision: theirs, conflicts, changedElsewhere }: DraftConflict): void {
    revision = theirs;
    failures = 0;
    ports.receive(changedElsewhere.filter(({ path }) => !typed.has(path)));
    const asked = conflicts
      .filter(({ path, theirs }) => !unanswered.has(path, theirs))
      .map(({ path, theirs }): Conflict => ({ path, theirs, mine: typed.get(path) ?? null }));
    show({ conflicts: asked });
    if (asked.length === 0) plan(0);
  }

  if (typed.size > 0) plan(0);
  return {
    state: observed.read,
    subscribe: observed.subscribe,
    revision: (): number => revision,
    /** Everything the server has not acknowledged. */
    unsaved: (): Unsaved => putBack(sending ?? new Map(), typed),

    /** The person changed an answer. */
    change(path: string, value: AnswerChange['value']): void {
      if (typed.size === 0) firstTyped = Date.now();
      note(typed, path, value);
      if (failures === 0) plan(Math.max(0, Math.min(restMs, firstTyped + patienceMs - Date.now())));
      const { refused } = observed.read();
      const paths = refused?.paths.filter((one) => one !== path) ?? [];
      show({ refused: refused && paths.length > 0 ? { ...refused, paths } : null });
    },
    /** The person went to another question. */
    moved(at: Position): void {
      if (position?.at.stepId === at.stepId && position.at.questionPath === at.questionPath) return;
      position = { at, saved: false };
      if (typed.size === 0 && !sending && failures === 0) plan(positionRestMs);
    },
    /** Saves all there is, now, and waits for what is on its way. False when something could not be saved. */
    async flush(): Promise<boolean> {
      await answered;
      let tellsPosition = position?.saved === false;
      while ((sending || toSend().size > 0 || tellsPosition) && !paused()) {
        // Told once, whatever comes of it.
        tellsPosition &&= sending !== null;
        await save();
        if (failures > 0 || observed.read().refused?.paths.length === 0) break;
      }
      return typed.size === 0 && !sending;
    },
    /** The network or the page is back: tries at once. */
    resume(): void {
      if (observed.read().offline) show({ offline: false });
      void save();
    },
    /** The network is known to be gone. */
    goOffline(): void {
      show({ offline: true });
    },
    /** The page may be going away: what is unsaved is sent now. Its answer is not waited for. */
    leave(): void {
      const { some } = takeSome(putBack(sending ?? new Map(), typed), partingBytes);
      if (some.size === 0 || paused()) return;
      // What is on its way may have arrived already: a conflict about it must not take the rest with it.
      const [again, fresh] = [
        keep(some, (path) => sending?.has(path) ?? false),
        keep(some, (path) => !sending?.has(path)),
      ];
      for (const part of [fresh, again])
        if (part.size > 0) ports.send(request(part), true).catch(() => undefined);
      unanswered.add(some);
    },
    /** Another tab has saved. */
    hear({ fromRevision, reply, changes }: SavedElsewhere): void {
      const disputed = overlapping(changes, putBack(sending ?? new Map(), typed));
      ports.receive(changes.filter((change) => !disputed.includes(change)));
      // A tab that has missed something, or has answered the same, learns the rest when it saves.
      if (fromRevision !== revision || sending || disputed.length > 0) return;
      revision = reply.revision;
      show({ savedAt: reply.savedAt, issues: reply.issues, deleteAfter: reply.deleteAfter });
    },
    /** The person has chosen which of two answers is to stand. */
    settle(choices: readonly (Conflict & { keep: 'mine' | 'theirs' })[]): void {
      for (const { path, theirs, keep } of choices) {
        if (keep === 'mine') continue;
        typed.delete(path);
        ports.receive([{ path, value: theirs }]);
      }
      show({ conflicts: [] });
      void save();
    },
    stop(): void {
      clearTimeout(timer);
      observed.stop();
    },
  };
}
