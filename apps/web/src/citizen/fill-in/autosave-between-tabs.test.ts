import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTab, trouble } from '../../../test/autosave-tab.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the same question answered in two tabs: both answers are shown, saving waits, and the chosen one is saved', async () => {
  const { autosave, sent, received, last } = openTab();
  autosave.change('name', 'Ada');
  autosave.change('age', '5');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail({
    kind: 'conflict',
    conflict: {
      revision: 9,
      conflicts: [{ path: 'name', theirs: 'Beda' }],
      changedElsewhere: [{ path: 'phone', value: '070' }],
    },
  });
  expect(autosave.state().conflicts).toEqual([{ path: 'name', mine: 'Ada', theirs: 'Beda' }]);
  expect(received).toEqual([{ path: 'phone', value: '070' }]);
  autosave.change('age', '6');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(sent).toHaveLength(1);
  autosave.settle([{ path: 'name', mine: 'Ada', theirs: 'Beda', keep: 'mine' }]);
  expect(last().request).toMatchObject({
    baseRevision: 9,
    changes: [
      { path: 'name', value: 'Ada' },
      { path: 'age', value: '6' },
    ],
  });
});

test('choosing the other answer shows it and does not send one’s own', async () => {
  const { autosave, received, last } = openTab();
  autosave.change('name', 'Ada');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail({
    kind: 'conflict',
    conflict: { revision: 9, conflicts: [{ path: 'name', theirs: 'Beda' }], changedElsewhere: [] },
  });
  autosave.settle([{ path: 'name', mine: 'Ada', theirs: 'Beda', keep: 'theirs' }]);
  expect(received).toEqual([{ path: 'name', value: 'Beda' }]);
  expect(autosave.state().kind).toBe('saved');
});

test('one’s own save, whose answer was lost, is no conflict with oneself', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail(trouble);
  autosave.change('name', 'Ada');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail({
    kind: 'conflict',
    conflict: { revision: 6, conflicts: [{ path: 'name', theirs: 'A' }], changedElsewhere: [] },
  });
  expect(autosave.state().conflicts).toEqual([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveLength(3);
  expect(last().request).toMatchObject({ baseRevision: 6, changes: [{ path: 'name', value: 'Ada' }] });
});

test('another tab’s save is shown, and what is saved here next stands on it', async () => {
  const { autosave, received, last } = openTab();
  const reply = {
    revision: 6,
    savedAt: '2026-11-22T15:00:00Z',
    issues: [],
    changedElsewhere: [],
    deleteAfter: null,
  };
  autosave.hear({ fromRevision: 5, reply, changes: [{ path: 'phone', value: '070' }] });
  expect(received).toEqual([{ path: 'phone', value: '070' }]);
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last().request.baseRevision).toBe(6);
});

test('another tab’s answer to what is being typed here is not shown over it, and the server is left to see the conflict', async () => {
  const { autosave, received, last } = openTab();
  autosave.change('name', 'Ada');
  const reply = {
    revision: 6,
    savedAt: '2026-11-22T15:00:00Z',
    issues: [],
    changedElsewhere: [],
    deleteAfter: null,
  };
  autosave.hear({ fromRevision: 5, reply, changes: [{ path: 'name', value: 'Beda' }] });
  expect(received).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last().request.baseRevision).toBe(5);
});

test('an answer given elsewhere to what was typed while saving is never overwritten unseen', async () => {
  const { autosave, received, last } = openTab();
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(1_000);
  autosave.change('phone', '08');
  await last().answer({
    revision: 7,
    changedElsewhere: [
      { path: 'phone', value: '070' },
      { path: 'age', value: '5' },
    ],
  });
  expect(received).toEqual([{ path: 'age', value: '5' }]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last().request.baseRevision).toBe(5);
});

test('what was unsaved on an older form is saved at once on the newer', async () => {
  const { last } = openTab({ version: 2, unsaved: new Map([['name', 'Ada']]) });
  await vi.advanceTimersByTimeAsync(0);
  expect(last().request).toMatchObject({ version: 2, changes: [{ path: 'name', value: 'Ada' }] });
});
