import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTab, trouble } from '../../../test/autosave-tab.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is typed is sent once typing has rested for a second, the newest of each question only', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(900);
  autosave.change('name', 'Ad');
  autosave.change('age', '5');
  await vi.advanceTimersByTimeAsync(999);
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(last().request).toEqual({
    version: 1,
    baseRevision: 5,
    changes: [
      { path: 'name', value: 'Ad' },
      { path: 'age', value: '5' },
    ],
    position: null,
  });
});

test('who never stops typing is saved all the same', async () => {
  const { autosave, sent } = openTab();
  for (let half = 0; half < 11; half += 1) {
    autosave.change('story', 'x'.repeat(half + 1));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sent).toHaveLength(1);
});

test('the state is never saved while something is typed, on its way or failed', async () => {
  const { autosave, last } = openTab();
  expect(autosave.state().kind).toBe('saved');
  autosave.change('name', 'A');
  expect(autosave.state().kind).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(autosave.state().kind).toBe('unsaved');
  await last().fail(trouble);
  expect(autosave.state().kind).toBe('failing');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(autosave.state().kind).toBe('failing');
  await last().answer({ savedAt: '2026-11-22T14:33:00Z' });
  expect(autosave.state()).toMatchObject({ kind: 'saved', savedAt: '2026-11-22T14:33:00Z' });
});

test('one request is on its way at a time; what is typed meanwhile follows on the new revision', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(1_000);
  autosave.change('name', 'Ada');
  autosave.change('age', '5');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(1);
  await last().answer({ revision: 6 });
  expect(autosave.state().kind).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last().request).toMatchObject({
    baseRevision: 6,
    changes: [
      { path: 'name', value: 'Ada' },
      { path: 'age', value: '5' },
    ],
  });
  await last().answer();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
});

test('a failed save is tried again with longer pauses, with what was typed since on top', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'A');
  autosave.change('age', '5');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail(trouble);
  autosave.change('name', 'Ada');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(2);
  expect(last().request.changes).toEqual([
    { path: 'age', value: '5' },
    { path: 'name', value: 'Ada' },
  ]);
  await last().fail(trouble);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(3);
  for (let times = 0; times < 6; times += 1) {
    await last().fail(trouble);
    await vi.advanceTimersByTimeAsync(15_000);
  }
  expect(sent.length).toBeGreaterThanOrEqual(9);
});

test('a server that asks for patience gets it', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail({ kind: 'trouble', retryAfterSeconds: 20 });
  await vi.advanceTimersByTimeAsync(19_999);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
});

test('the network coming back ends the pause at once; being offline is said though nothing was tried', async () => {
  const { autosave, sent, last } = openTab();
  autosave.goOffline();
  expect(autosave.state()).toMatchObject({ kind: 'saved', offline: true });
  autosave.change('name', 'A');
  expect(autosave.state().kind).toBe('failing');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail(trouble);
  autosave.resume();
  expect(sent).toHaveLength(2);
  await last().answer();
  expect(autosave.state()).toMatchObject({ kind: 'saved', offline: false });
});

test('leaving sends what is unsaved in a way that outlives the page, apart from what is on its way already', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(1_000);
  autosave.change('age', '5');
  autosave.leave();
  expect(sent.slice(1).map(({ request, leaving }) => ({ changes: request.changes, leaving }))).toEqual([
    { changes: [{ path: 'age', value: '5' }], leaving: true },
    { changes: [{ path: 'name', value: 'A' }], leaving: true },
  ]);
  expect(last().request.baseRevision).toBe(5);
});

test('what is sent while leaving stays below what browsers let through', () => {
  const { autosave, sent } = openTab();
  for (let question = 0; question < 10; question += 1) autosave.change(`q${question}`, 'å'.repeat(5_000));
  autosave.leave();
  const bytes = sent.reduce(
    (sum, { request }) => sum + new TextEncoder().encode(JSON.stringify(request.changes)).length,
    0,
  );
  expect(bytes).toBeGreaterThan(40_000);
  expect(bytes).toBeLessThan(60_000);
});

test('one answer that cannot be stored does not cost the rest, and is sent again once it is rewritten', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'Ada');
  autosave.change('story', 'x');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail({ kind: 'refused', sentence: 'Skriv om det.', paths: ['story'] });
  await vi.advanceTimersByTimeAsync(0);
  expect(last().request.changes).toEqual([{ path: 'name', value: 'Ada' }]);
  await last().answer();
  expect(autosave.state()).toMatchObject({ kind: 'failing', refused: { paths: ['story'] } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
  autosave.change('story', 'y');
  expect(autosave.state().refused).toBeNull();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last().request.changes).toEqual([{ path: 'story', value: 'y' }]);
  await last().answer();
  expect(autosave.state().kind).toBe('saved');
});

test('when the sign-in has ended nothing more is sent, and nothing is called saved', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'Ada');
  await vi.advanceTimersByTimeAsync(1_000);
  await last().fail({ kind: 'ended', why: 'signed-out' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(autosave.state()).toMatchObject({ kind: 'failing', ended: 'signed-out' });
  expect([...autosave.unsaved()]).toEqual([['name', 'Ada']]);
});

test('who asks for all to be saved waits for what somebody else has asked for meanwhile', async () => {
  const { autosave, sent, last } = openTab();
  autosave.change('name', 'A');
  await vi.advanceTimersByTimeAsync(1_000);
  autosave.change('name', 'Ada');
  const both = [autosave.flush(), autosave.flush()];
  const told: boolean[] = [];
  for (const one of both) void one.then((saved) => told.push(saved));
  await last().answer({ revision: 6 });
  expect([sent.length, told]).toEqual([2, []]);
  await last().answer({ revision: 7 });
  expect([await Promise.all(both), autosave.revision()]).toEqual([[true, true], 7]);
});

test('nothing is left to be saved by itself after all has been, not where one is either', async () => {
  const { autosave, sent, last } = openTab();
  autosave.moved({ stepId: 'you', questionPath: 'age' });
  const saved = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  await last().answer({ revision: 6 });
  expect(await saved).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([sent.length, autosave.revision()]).toEqual([1, 6]);
});

test('flush tells once where one stands, also where that is refused', async () => {
  const { autosave, sent, last } = openTab();
  autosave.moved({ stepId: 'b', questionPath: null });
  const done = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  await last().fail({ kind: 'refused', sentence: 'Det gick inte', paths: ['name'] });
  expect(await done).toBe(true);
  expect(sent).toHaveLength(1);
});

test('flush saves all there is and tells whether it could', async () => {
  const { autosave, last } = openTab();
  autosave.change('name', 'A');
  const done = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  autosave.change('age', '5');
  await last().answer();
  await vi.advanceTimersByTimeAsync(0);
  await last().answer();
  expect(await done).toBe(true);
  autosave.change('name', 'B');
  const failing = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  await last().fail(trouble);
  expect(await failing).toBe(false);
});

test('where the person is goes with the next save, and by itself after a while, without the state changing', async () => {
  const { autosave, sent, last } = openTab();
  autosave.moved({ stepId: 'who', questionPath: 'name' });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(last().request).toMatchObject({ changes: [], position: { stepId: 'who', questionPath: 'name' } });
  expect(autosave.state().kind).toBe('saved');
  await last().answer();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test('a removed row takes with it what was typed in it', async () => {
  const { autosave, last } = openTab();
  autosave.change('incomes[r1].amount', '5');
  autosave.change('incomes[r2].amount', '6');
  autosave.change('incomes[r1]', null);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last().request.changes).toEqual([
    { path: 'incomes[r2].amount', value: '6' },
    { path: 'incomes[r1]', value: null },
  ]);
});
