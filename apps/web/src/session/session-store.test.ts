import type { SessionState } from '@handslag/contracts/sessions';
import { describe, expect, it, vi } from 'vitest';
import { SessionStore } from './session-store.ts';

const minute = 60;

/** A clock that stands until it is moved, and then rings what is due. */
function standingClock() {
  let now = 1_000_000;
  let waiting: { at: number; work: () => void }[] = [];
  return {
    now: () => now,
    later: (work: () => void, milliseconds: number) => {
      const entry = { at: now + milliseconds, work };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    move(seconds: number) {
      const until = now + seconds * 1000;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.work();
      }
      now = until;
    },
  };
}

const citizen = (endsInSeconds: number): SessionState => ({
  kind: 'citizen',
  name: 'Elsa Lindmark',
  maskedNumber: '19900101-****',
  eid: 'bankid-mobile',
  simulated: true,
  endsInSeconds,
  warnsBeforeSeconds: 2 * minute,
});

function signedIn(endsInSeconds = 15 * minute) {
  const clock = standingClock();
  const store = new SessionStore(clock);
  const ranOut = vi.fn();
  store.onRunOut = ranOut;
  store.setSession(citizen(endsInSeconds));
  return { clock, store, ranOut, idle: () => store.read().idle };
}

describe('SessionStore', () => {
  it('warns two minutes before the end, not earlier', () => {
    const { clock, idle } = signedIn();
    clock.move(13 * minute - 1);
    expect(idle()).toEqual({ phase: 'active' });
    clock.move(1);
    expect(idle()).toEqual({ phase: 'warning', secondsShown: 120 });
  });

  it('counts whole minutes first and seconds in the last', () => {
    const { clock, store, idle } = signedIn();
    const shown: number[] = [];
    store.subscribe(() => {
      const now = idle();
      if (now.phase === 'warning' && shown.at(-1) !== now.secondsShown) shown.push(now.secondsShown);
    });
    clock.move(15 * minute - 57);
    expect(shown).toEqual([120, 60, 59, 58, 57]);
  });

  it('runs out once, at the end', () => {
    const { clock, idle, ranOut } = signedIn();
    clock.move(15 * minute - 1);
    expect(ranOut).not.toHaveBeenCalled();
    clock.move(10);
    expect(idle()).toEqual({ phase: 'ended' });
    expect(ranOut).toHaveBeenCalledOnce();
  });

  it('goes back from the warning when a reply tells of a later end', () => {
    const { clock, store, idle } = signedIn();
    clock.move(14 * minute);
    store.setSecondsLeft(15 * minute);
    expect(idle()).toEqual({ phase: 'active' });
    clock.move(13 * minute);
    expect(idle().phase).toBe('warning');
  });

  it('follows the end that another tab knows', () => {
    const one = signedIn();
    one.clock.move(14 * minute);
    one.store.setEndsAt(one.clock.now() + 10 * minute * 1000);
    expect(one.idle()).toEqual({ phase: 'active' });
  });

  it('forgets that one cannot stay when the warning is over', () => {
    const { clock, store } = signedIn();
    clock.move(14 * minute);
    store.setCannotStay(true);
    expect(store.read().cannotStay).toBe(true);
    store.setSecondsLeft(15 * minute);
    expect(store.read().cannotStay).toBe(false);
  });

  it('notices at once when the computer has slept past the end', () => {
    const { clock, store, ranOut } = signedIn();
    const { now } = clock;
    clock.now = () => now() + 3 * 60 * minute * 1000;
    store.check();
    expect(ranOut).toHaveBeenCalledOnce();
  });

  it('has no end when nobody is signed in', () => {
    const { clock, store, ranOut, idle } = signedIn();
    store.setSession({ kind: 'none' });
    store.setEndsAt(clock.now() + 1000);
    clock.move(60 * minute);
    expect(idle()).toEqual({ phase: 'none' });
    expect(ranOut).not.toHaveBeenCalled();
  });
});
