import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import { updateActivityFloor } from './session-repository.ts';

/** An order lives three minutes at most (eid.md, section 2), and the page asks once more. */
const orderMinutes = 4;

/**
 * Lets a session outlive an order that its holder has just placed: whoever looks at their phone to sign is not idle. Polling never counts,
 * so the idle end is moved once, and no further than the order's own end; where the idle limit is longer than that, nothing changes.
 */
export async function outliveOrder(
  tx: Tenant,
  { settings: { idleMinutes } }: Municipality,
  sessionId: string,
): Promise<void> {
  await updateActivityFloor(tx, sessionId, orderMinutes - idleMinutes);
}
