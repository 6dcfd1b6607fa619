import type { EServiceSettings } from '@handslag/contracts/e-services';
import { describe, expect, it } from 'vitest';
import { replayChanges } from './replay-changes.ts';
import { beginWork, reduceWork, type WorkInHand, type WorkState } from './work-state.ts';

const work = (name: string): WorkInHand => ({
  settings: { name: { sv: name } } as EServiceSettings,
  definition: { format: 1, steps: [] },
});
const named = ({ work: { settings } }: WorkState) => settings.name.sv;
const change = (state: WorkState, name: string, at: number, merge?: string): WorkState =>
  reduceWork(state, { type: 'change', name, work: work(name), at, ...(merge && { merge }) });

describe('taking back', () => {
  it('goes back through every change and forward again', () => {
    let state = change(change(beginWork(work('a')), 'b', 0), 'c', 0);
    state = reduceWork(state, { type: 'undo' });
    expect(named(state)).toBe('b');
    expect(state.future[0]?.name).toBe('c');
    state = reduceWork(state, { type: 'undo' });
    expect(named(state)).toBe('a');
    expect(reduceWork(state, { type: 'undo' })).toBe(state);
    state = reduceWork(reduceWork(state, { type: 'redo' }), { type: 'redo' });
    expect(named(state)).toBe('c');
    expect(reduceWork(state, { type: 'redo' })).toBe(state);
  });

  it('takes typing in one field back as a whole, and another field by itself', () => {
    let state = change(beginWork(work('')), 'n', 0, 'name');
    state = change(state, 'na', 400, 'name');
    state = change(state, 'nam', 800, 'help');
    expect(state.past.length).toBe(2);
    state = change(state, 'later', 9_000, 'help');
    expect(state.past.length).toBe(3);
    expect(named(reduceWork(reduceWork(state, { type: 'undo' }), { type: 'undo' }))).toBe('na');
  });

  it('forgets what was taken back when something else is done, and selects what was selected', () => {
    let state = reduceWork(beginWork(work('a')), { type: 'select', selected: 'q' });
    state = reduceWork(state, { type: 'change', name: 'b', work: work('b'), at: 0, selected: 'new' });
    state = reduceWork(state, { type: 'undo' });
    expect(state.selected).toBe('q');
    state = change(state, 'c', 0);
    expect(state.future).toEqual([]);
  });
});

describe('replaying on what another has saved', () => {
  const base = {
    name: 'Bas',
    steps: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  };

  it('keeps both where they changed different things', () => {
    const mine = {
      ...base,
      steps: [
        { id: 'a', label: 'Min' },
        { id: 'b', label: 'B' },
        { id: 'c', label: 'C' },
      ],
    };
    const theirs = {
      ...base,
      name: 'Deras',
      steps: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'Deras' },
      ],
    };
    expect(replayChanges(base, mine, theirs)).toEqual({
      merged: {
        name: 'Deras',
        steps: [
          { id: 'a', label: 'Min' },
          { id: 'b', label: 'Deras' },
          { id: 'c', label: 'C' },
        ],
      },
      clashes: [],
    });
  });

  it('lets theirs stand where both changed the same, and says where', () => {
    const mine = { ...base, name: 'Min' };
    const theirs = { ...base, name: 'Deras' };
    expect(replayChanges(base, mine, theirs)).toEqual({ merged: theirs, clashes: ['name'] });
  });

  it('takes away what I took away, unless they have changed it', () => {
    const mine = { ...base, steps: [{ id: 'a', label: 'A' }] };
    expect(replayChanges(base, mine, { ...base, name: 'x' }).merged).toEqual({ ...mine, name: 'x' });
    const theirs = {
      ...base,
      steps: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'Ny' },
      ],
    };
    expect(replayChanges(base, mine, theirs)).toEqual({ merged: theirs, clashes: ['steps.b'] });
  });

  it('keeps the order I gave where nothing came or went', () => {
    const mine = {
      ...base,
      steps: [
        { id: 'b', label: 'B' },
        { id: 'a', label: 'A' },
      ],
    };
    const theirs = {
      ...base,
      steps: [
        { id: 'a', label: 'Ny' },
        { id: 'b', label: 'B' },
      ],
    };
    expect(replayChanges(base, mine, theirs).merged.steps).toEqual([
      { id: 'b', label: 'B' },
      { id: 'a', label: 'Ny' },
    ]);
  });
});
