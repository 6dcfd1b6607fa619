type Moments = { iat: number; auth_time?: number | undefined };

/** How far the provider's clock and ours may differ. */
const clockToleranceMs = 60_000;
/** Both of the provider's moments are whole seconds, and an answer takes its time. */
const roundingMs = 3_000;

/**
 * Whether the person proved themselves after they were sent to the provider. Its clock may be wrong by a minute, in which somebody else
 * may have been asked before them in the same browser. An answer is given after our question: one that was given as soon as the person
 * had proven themselves is about somebody who did so anew. Else the provider's clock is held to be as little wrong as it can be, since
 * the answer was given between our question and now; for how long it was held back on its way through the browser counts for nothing.
 */
export function isAskedAnew({ iat, auth_time: asked = iat }: Moments, startedAt: string, now: Date): boolean {
  const began = Date.parse(startedAt);
  const sinceAsked = (iat - asked) * 1000;
  if (Math.abs(sinceAsked) <= roundingMs) return asked * 1000 >= began - clockToleranceMs;
  // Where it was given before the person was asked, its moment says nothing.
  const wrong = sinceAsked < 0 ? 0 : Math.min(Math.max(0, iat * 1000 - now.getTime()), iat * 1000 - began);
  return Math.abs(wrong) <= clockToleranceMs && asked * 1000 - wrong >= began - roundingMs;
}
