import { saveWorkEndpoint, type Work } from '@handslag/contracts/builder';
import type { EServiceDefinition, Id } from '@handslag/form-engine';
import { call } from '../../../api/client.ts';
import { beginWork, reduceWork, type WorkInHand, type WorkState } from '../editing/work-state.ts';
import { flushTyped } from '../controls/typing.ts';
import { workMirror } from './work-mirror.ts';
import { createWorkSaver, type WorkSaver } from './work-saver.ts';

type ChangeOptions = { merge?: string; selected?: Id | null };

export type Editor = {
  readonly key: string;
  /** One a browser tab, so that two tabs of one person are two editors. */
  readonly tab: string;
  readonly saver: WorkSaver;
  /** Questions made here, whose ids may still follow their labels: nobody has answered them. */
  readonly made: Set<Id>;
  /** What a step or question is drawn under: the same when it gets another id, so that the focus stays. */
  readonly keyOf: (id: Id) => string;
  readonly renamed: (from: Id, to: Id) => void;
  /** Work that was not saved the last time is back. */
  readonly restored: boolean;
  readonly state: () => WorkState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (name: string, make: (work: WorkInHand) => WorkInHand, options?: ChangeOptions) => void;
  readonly changeForm: (
    name: string,
    make: (definition: EServiceDefinition) => EServiceDefinition,
    options?: ChangeOptions,
  ) => void;
  readonly select: (id: Id | null) => void;
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  /** Goes on from what the server answered, with `next` on top of it where something is not saved. */
  readonly adopt: (work: Work, next?: WorkInHand) => void;
  /** While someone else edits: nothing changes. */
  readonly setLocked: (locked: boolean) => void;
  readonly isLocked: () => boolean;
};

const inHand = ({ settings, definition }: Work): WorkInHand => ({ settings, definition });

/** The work on a service while it is open: what is done to it, taking it back, and saving it. */
export function openEditor(work: Work): Editor {
  const { key } = work;
  const tab = crypto.randomUUID();
  const server = inHand(work);
  const mirrored = workMirror.read(key);
  const left = mirrored?.revision === work.revision ? mirrored.work : null;
  let state = beginWork(server);
  let locked = false;
  const keys = new Map<Id, string>();
  const keyOf = (id: Id): string => keys.get(id) ?? id;
  const listeners = new Set<() => void>();
  const saver = createWorkSaver(
    { revision: work.revision, savedAt: work.savedAt, work: server },
    {
      save: (revision, { settings, definition }) =>
        call(saveWorkEndpoint, { params: { key }, body: { revision, tab, settings, definition } }),
      keep: (revision, base, unsaved) => workMirror.keep(key, { revision, base, work: unsaved }),
      forget: () => workMirror.forget(key),
    },
  );
  const set = (next: WorkState) => {
    if (next === state) return;
    state = next;
    saver.changed(state.work);
    for (const listener of listeners) listener();
  };
  if (left !== null) {
    state = { ...state, work: left };
    saver.changed(left);
  }
  const editor: Editor = {
    key,
    tab,
    saver,
    made: new Set(),
    keyOf,
    renamed(from, to) {
      const kept = keyOf(from);
      keys.set(from, `${from} ${keys.size}`);
      keys.set(to, kept);
      if (editor.made.delete(from)) editor.made.add(to);
    },
    restored: left !== null,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change(name, make, options = {}) {
      if (locked) return;
      set(reduceWork(state, { type: 'change', name, work: make(state.work), at: Date.now(), ...options }));
    },
    changeForm(name, make, options) {
      editor.change(
        name,
        (one) => {
          const definition = make(one.definition);
          return definition === one.definition ? one : { ...one, definition };
        },
        options,
      );
    },
    select(selected) {
      set(reduceWork(state, { type: 'select', selected }));
    },
    undo() {
      flushTyped();
      if (locked) return null;
      const name = state.past.at(-1)?.name ?? null;
      set(reduceWork(state, { type: 'undo' }));
      return name;
    },
    redo() {
      flushTyped();
      if (locked) return null;
      const name = state.future[0]?.name ?? null;
      set(reduceWork(state, { type: 'redo' }));
      return name;
    },
    adopt(from, next) {
      saver.adopt({ revision: from.revision, savedAt: from.savedAt, work: inHand(from) }, next);
      const selected = state.selected;
      state = { ...reduceWork(state, { type: 'replace', work: next ?? saver.saved() }), selected };
      for (const listener of listeners) listener();
    },
    setLocked(next) {
      if (locked === next) return;
      locked = next;
      for (const listener of listeners) listener();
    },
    isLocked: () => locked,
  };
  return editor;
}
