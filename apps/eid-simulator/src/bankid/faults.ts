/** A disturbance a test has ordered. */
export interface Fault {
  /** Which call it hits; every call when missing. */
  path?: string;
  effect: 'status' | 'drop' | 'slow' | 'hint' | 'failHint' | 'field';
  /** For `status`: the HTTP status, and the errorCode when it is not the usual one. */
  status?: number;
  errorCode?: string;
  /** For `slow`: milliseconds. */
  delayMs?: number;
  /** For `hint` (pending) and `failHint` (failed). */
  hintCode?: string;
  /** How many calls it hits; 1 when missing. */
  times?: number;
}

/** The disturbances waiting to happen, in order. */
export interface Faults {
  add(fault: Fault): void;
  /** The next one for this call, used up. */
  take(path: string): Fault | undefined;
  reset(): void;
}

/** No disturbances yet. */
export function createFaults(): Faults {
  let waiting: (Fault & { times: number })[] = [];
  return {
    add: (fault) => {
      waiting.push({ ...fault, times: fault.times ?? 1 });
    },
    take: (path) => {
      const fault = waiting.find((f) => (f.path === undefined || f.path === path) && f.times > 0);
      if (fault) fault.times -= 1;
      waiting = waiting.filter((f) => f.times > 0);
      return fault;
    },
    reset: () => {
      waiting = [];
    },
  };
}
