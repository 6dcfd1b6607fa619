// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchActivity } from './activity.ts';

const send = vi.fn(async () => undefined);
let mayCount = true;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  send.mockClear();
  mayCount = true;
  stop = watchActivity(send, () => mayCount);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** As the browser makes it, when a person acts. */
function act(kind: string, trusted = true): void {
  const event = new Event(kind, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  document.body.dispatchEvent(event);
}

describe('watchActivity', () => {
  it('tells of the first click at once', () => {
    act('click');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('tells at most every 20 seconds, and of the last entry too', () => {
    for (let second = 0; second < 50; second += 1) {
      act('input');
      vi.advanceTimersByTime(1000);
    }
    expect(send).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(60_000);
    expect(send).toHaveBeenCalledTimes(4);
  });

  it('counts nothing but clicks and entries', () => {
    for (const kind of ['mousemove', 'scroll', 'keydown', 'focusin', 'pointermove']) act(kind);
    expect(send).not.toHaveBeenCalled();
  });

  it('counts nothing that the page does by itself', () => {
    act('click', false);
    expect(send).not.toHaveBeenCalled();
  });

  it('counts nothing while the warning is up', () => {
    mayCount = false;
    act('click');
    expect(send).not.toHaveBeenCalled();
  });

  it('goes on when the server did not answer', async () => {
    send.mockRejectedValueOnce(new Error('offline'));
    act('click');
    await vi.advanceTimersByTimeAsync(20_000);
    act('click');
    expect(send).toHaveBeenCalledTimes(2);
  });
});
