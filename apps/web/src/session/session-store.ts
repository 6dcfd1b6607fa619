import type { SessionState } from '@handslag/contracts/sessions';
import { sessionPhase, type IdleView } from './session-phase.ts';

export type SessionView = {
  /** Null until the server has told. */
  session: SessionState | null;
  /** Why the server has not told, from the first time it was asked in vain until it tells. */
  unanswered: Error | null;
  idle: IdleView;
  /** Staying was tried and the limit did not move: the sign-in has reached its longest time. */
  cannotStay: boolean;
};

type Clock = { now: () => number; later: (work: () => void, milliseconds: number) => () => void };

const browserClock: Clock = {
  now: () => Date.now(),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Who is signed in and when the idle limit ends, as the server last told. It only ever shows what the server said:
 * `onRunOut` fires when the time is up by this clock, and the listener asks the server before it ends anything.
 */
export class SessionStore {
  onRunOut: () => void = () => undefined;
  #view: SessionView = { session: null, unanswered: null, idle: { phase: 'none' }, cannotStay: false };
  #endsAt: number | null = null;
  #warnsBefore = 120;
  #cancel: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();
  readonly #clock: Clock;

  constructor(clock: Clock = browserClock) {
    this.#clock = clock;
  }

  readonly read = (): SessionView => this.#view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Time of the idle end in milliseconds since 1970, for the other tabs. */
  get endsAt(): number | null {
    return this.#endsAt;
  }

  /** What the server answered about the session. */
  setSession(session: SessionState): void {
    this.#view = { ...this.#view, session, unanswered: null };
    if (session.kind === 'none') {
      this.#endsAt = null;
      this.#settle();
      return;
    }
    this.#warnsBefore = session.warnsBeforeSeconds;
    this.setSecondsLeft(session.endsInSeconds);
  }

  /** The server was asked and did not tell. */
  setUnanswered(unanswered: Error): void {
    this.#view = { ...this.#view, unanswered };
    this.#settle();
  }

  /** Seconds left, as every reply tells. */
  setSecondsLeft(seconds: number): void {
    this.setEndsAt(this.#clock.now() + seconds * 1000);
  }

  /** The end as another tab knows it. */
  setEndsAt(endsAt: number): void {
    if (this.#view.session?.kind === 'none') return;
    this.#endsAt = endsAt;
    this.#settle();
  }

  setCannotStay(cannotStay: boolean): void {
    this.#view = { ...this.#view, cannotStay };
    this.#settle();
  }

  /** Looks at the clock again, for instance after the computer has slept. */
  readonly check = (): void => this.#settle();

  #settle(): void {
    this.#cancel();
    const left = this.#endsAt === null ? null : (this.#endsAt - this.#clock.now()) / 1000;
    const { idle, lookAgainIn } = sessionPhase(left, this.#warnsBefore);
    const same = idle.phase === this.#view.idle.phase && secondsOf(idle) === secondsOf(this.#view.idle);
    const cannotStay = idle.phase === 'warning' && this.#view.cannotStay;
    this.#view = { ...this.#view, cannotStay, idle: same ? this.#view.idle : idle };
    if (lookAgainIn !== null) this.#cancel = this.#clock.later(this.check, lookAgainIn * 1000);
    for (const listener of this.#listeners) listener();
    if (!same && idle.phase === 'ended') this.onRunOut();
  }
}

function secondsOf(idle: IdleView): number | null {
  return idle.phase === 'warning' ? idle.secondsShown : null;
}
