type TimeListener = (secondsLeft: number) => void;
const timeListeners = new Set<TimeListener>();
const lostListeners = new Set<() => void>();

/** Called with the seconds left before the idle end, which each reply carries. */
export function onSessionTime(listener: TimeListener): () => void {
  timeListeners.add(listener);
  return () => timeListeners.delete(listener);
}

/** Called when the server answers that nobody is signed in any more. */
export function onSessionLost(listener: () => void): () => void {
  lostListeners.add(listener);
  return () => lostListeners.delete(listener);
}

export function tellSessionTime(secondsLeft: number): void {
  if (Number.isFinite(secondsLeft)) for (const listener of timeListeners) listener(secondsLeft);
}

export function tellSessionLost(): void {
  for (const listener of lostListeners) listener();
}
