/** The simulator's time. Orders live by `now`, which tests can jump; evidence is stamped with the true `wall` time. */
export interface SimulatorClock {
  /** Milliseconds. */
  now(): number;
  wall(): Date;
  jump(milliseconds: number): void;
  reset(): void;
}

/** A clock on top of another one. */
export function createSimulatorClock(wall: () => Date = () => new Date()): SimulatorClock {
  let ahead = 0;
  return {
    now: () => wall().getTime() + ahead,
    wall,
    jump: (milliseconds) => {
      ahead += milliseconds;
    },
    reset: () => {
      ahead = 0;
    },
  };
}
