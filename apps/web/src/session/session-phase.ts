export type IdleView =
  | { phase: 'none' }
  | { phase: 'active' }
  /** `secondsShown` falls by whole minutes until the last minute and then by the second. */
  | { phase: 'warning'; secondsShown: number }
  | { phase: 'ended' };

/** What to show with so many seconds left, and after how many seconds to look again. */
export function sessionPhase(
  left: number | null,
  warnsBefore: number,
): { idle: IdleView; lookAgainIn: number | null } {
  if (left === null) return { idle: { phase: 'none' }, lookAgainIn: null };
  if (left <= 0) return { idle: { phase: 'ended' }, lookAgainIn: null };
  // Timers longer than 24 days fire at once.
  if (left > warnsBefore)
    return { idle: { phase: 'active' }, lookAgainIn: Math.min(left - warnsBefore, 86_400) };
  const step = left > 60 ? 60 : 1;
  const secondsShown = Math.ceil(left / step) * step;
  return {
    idle: { phase: 'warning', secondsShown },
    lookAgainIn: Math.max(left - (secondsShown - step), 0.01),
  };
}
