type Moments = { iat: number; auth_time?: number | undefined };

/** How far the provider's clock and ours may differ. */
const clockToleranceMs = 60_000;
/** Both of the provider's moments are whole seconds, and an answer takes its time. */
const roundingMs = 3_000;

/**
 * Whether the person proved themselves after they were sent to the provider. Its clock may be wrong by a minute, in which somebody else
 * may have been asked before them in the same browser; so what has passed by its clock alone, from the asking to the token, is compared with what has passed by ours.
 */
export function isAskedAnew({ iat, auth_time: asked = iat }: Moments, startedAt: string, now: Date): boolean {
  const began = Date.parse(startedAt);
  const passed = now.getTime() - began;
  return asked * 1000 >= began - clockToleranceMs && (iat - asked) * 1000 <= passed + roundingMs;
}
