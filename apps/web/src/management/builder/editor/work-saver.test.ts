import type { EServiceSettings } from '@handslag/contracts/e-services';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, NoAnswer } from '../../../api/api-problem.ts';
import type { WorkInHand } from '../editing/work-state.ts';
import { createWorkSaver } from './work-saver.ts';

const work = (name: string): WorkInHand => ({
  settings: { name: { sv: name } } as EServiceSettings,
  definition: { format: 1, steps: [] },
});
const begun = { revision: 3, savedAt: '2026-11-23T08:00:00Z', work: work('a') };
const save = vi.fn<(revision: number, sent: WorkInHand) => Promise<{ revision: number; savedAt: string }>>();
const keep = vi.fn<(revision: number, base: WorkInHand, sent: WorkInHand) => void>();
const forget = vi.fn<() => void>();
const saved = (revision: number) => ({ revision, savedAt: '2026-11-23T09:00:00Z' });
const saver = () => createWorkSaver(begun, { save, keep, forget });

beforeEach(() => {
  vi.useFakeTimers();
  for (const mock of [save, keep, forget]) mock.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('saving the work', () => {
  it('waits until the hands rest, and saves what stands then, once', async () => {
    const one = saver();
    save.mockResolvedValue(saved(4));
    one.changed(work('b'));
    await vi.advanceTimersByTimeAsync(600);
    const last = work('c');
    one.changed(last);
    await vi.advanceTimersByTimeAsync(600);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    expect(save.mock.calls).toEqual([[3, last]]);
    expect(one.state()).toEqual({ kind: 'saved', at: '2026-11-23T09:00:00Z' });
    expect(one.revision()).toBe(4);
    expect(forget).toHaveBeenCalledOnce();
  });

  it('saves again what changed while it saved, from the new revision', async () => {
    const one = saver();
    save.mockImplementationOnce(async () => {
      one.changed(work('c'));
      return saved(4);
    });
    save.mockResolvedValueOnce(saved(5));
    one.changed(work('b'));
    expect(await one.flush()).toBe(true);
    expect(save.mock.calls.map(([revision]) => revision)).toEqual([3, 4]);
  });

  it('loses nothing when the network is away: kept, told and tried again', async () => {
    const one = saver();
    save.mockRejectedValueOnce(new NoAnswer('away'));
    save.mockResolvedValueOnce(saved(4));
    const unsaved = work('b');
    one.changed(unsaved);
    expect(keep).toHaveBeenCalledWith(3, begun.work, unsaved);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(one.state().kind).toBe('failed');
    expect(forget).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(one.state().kind).toBe('saved');
  });

  it('is as it was saved when everything is taken back, and leaves nothing to restore', async () => {
    const one = saver();
    save.mockResolvedValueOnce(saved(4));
    const last = work('b');
    one.changed(last);
    await vi.advanceTimersByTimeAsync(1_000);
    one.changed(work('c'));
    forget.mockReset();
    one.changed(last);
    expect(one.state()).toEqual({ kind: 'saved', at: '2026-11-23T09:00:00Z' });
    expect(forget).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save).toHaveBeenCalledOnce();
  });

  it('saves what is changed by someone who is told that it is saved', async () => {
    const one = saver();
    save.mockResolvedValueOnce(saved(4));
    save.mockResolvedValueOnce(saved(5));
    const late = work('c');
    one.changed(work('b'));
    one.subscribe(() => {
      if (one.state().kind === 'saved' && save.mock.calls.length === 1)
        queueMicrotask(() => one.changed(late));
    });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(save).toHaveBeenLastCalledWith(4, late);
  });

  it('stops when someone else has saved, keeps what is here, and goes on from theirs', async () => {
    const one = saver();
    save.mockRejectedValueOnce(
      new ApiProblem({ code: 'work_changed', status: 409, details: { by: 'David', revision: 7 } }),
    );
    one.changed(work('b'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(one.state()).toEqual({ kind: 'refused', why: 'changed', by: 'David' });
    one.changed(work('c'));
    await vi.advanceTimersByTimeAsync(9_000);
    expect(save).toHaveBeenCalledOnce();
    expect(keep).toHaveBeenCalledTimes(2);
    save.mockResolvedValueOnce(saved(8));
    const merged = work('merged');
    one.adopt({ revision: 7, savedAt: begun.savedAt, work: work('theirs') }, merged);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save).toHaveBeenLastCalledWith(7, merged);
  });
});
