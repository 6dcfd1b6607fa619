/** A state that others watch. Those who watch hear of it in the next frame, or at once where that is asked for. */
export function createObservedState<State extends object>(start: State) {
  let state = start;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function tell(): void {
    for (const listener of listeners) listener();
  }

  return {
    read: (): State => state,
    /** Does nothing when nothing of it differs. */
    set(next: State, atOnce: boolean): void {
      if ((Object.keys(next) as (keyof State)[]).every((key) => next[key] === state[key])) return;
      state = next;
      clearTimeout(telling);
      if (atOnce) tell();
      else telling = setTimeout(tell);
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop(): void {
      clearTimeout(telling);
      listeners.clear();
    },
  };
}
