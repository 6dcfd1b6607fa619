import { vi } from 'vitest';
import { createAutosave, type AutosaveStart } from '../src/citizen/fill-in/autosave.ts';
import type {
  SavedElsewhere,
  SavedReply,
  SaveFailure,
  SaveRequest,
} from '../src/citizen/fill-in/save-state.ts';

type Sent = {
  request: SaveRequest;
  leaving: boolean;
  answer: (reply?: Partial<SavedReply>) => Promise<void>;
  fail: (failure: SaveFailure) => Promise<void>;
};

class Failed extends Error {
  readonly failure: SaveFailure;
  constructor(failure: SaveFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** A tab, and a server whose answers the test gives by hand. For fake timers. */
export function openTab(start: Partial<AutosaveStart> = {}) {
  const sent: Sent[] = [];
  const received: unknown[] = [];
  const told: SavedElsewhere[] = [];
  const autosave = createAutosave(
    {
      send: (request, leaving) =>
        new Promise((resolve, reject) => {
          const answer = async (reply: Partial<SavedReply> = {}) => {
            resolve({
              revision: request.baseRevision + 1,
              savedAt: '2026-11-22T14:32:00Z',
              issues: [],
              changedElsewhere: [],
              deleteAfter: null,
              ...reply,
            });
            await vi.advanceTimersByTimeAsync(0);
          };
          const fail = async (failure: SaveFailure) => {
            reject(new Failed(failure));
            await vi.advanceTimersByTimeAsync(0);
          };
          sent.push({ request, leaving, answer, fail });
        }),
      whatFailed: (error) =>
        error instanceof Failed ? error.failure : { kind: 'trouble', retryAfterSeconds: 0 },
      receive: (changes) => received.push(...changes),
      tell: (saved) => told.push(saved),
    },
    {
      version: 1,
      revision: 5,
      savedAt: '2026-11-22T14:00:00Z',
      issues: [],
      deleteAfter: null,
      unsaved: new Map(),
      ...start,
    },
  );
  const last = () => {
    const one = sent.at(-1);
    if (!one) throw new Error('Nothing was sent');
    return one;
  };
  return { autosave, sent, received, told, last };
}

/** The server is out of reach, or has trouble of its own. */
export const trouble: SaveFailure = { kind: 'trouble', retryAfterSeconds: 0 };
