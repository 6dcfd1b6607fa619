import type { Tenant } from '@handslag/database/database';
import { updateStaffSessionsEnded } from './session-repository.ts';

/** Ends every session of someone who is shut out, in the caller's transaction. Answers how many. */
export async function endSessionsOfStaff(tx: Tenant, staffAccountId: string): Promise<number> {
  return updateStaffSessionsEnded(tx, staffAccountId);
}
