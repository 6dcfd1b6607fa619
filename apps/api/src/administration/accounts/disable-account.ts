import type { StaffAccount } from '@handslag/contracts/users';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { endSessionsOfStaff } from '../../sessions/end-sessions-of-staff.ts';
import { holdAccount, updateDisabled } from './account-repository.ts';
import { findAccount } from './find-account.ts';

/** Shuts someone out: their sessions end in the same moment. Throws `last_administrator` when nobody could administer afterwards. */
export async function disableAccount(
  ctx: Context,
  actor: StaffActor,
  accountId: string,
): Promise<{ account: StaffAccount; sessionsEnded: number }> {
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    const { account, otherAdministrators } = await holdAccount(tx, accountId);
    if (!account) throw new ProblemError('not_found');
    if (account.disabled) return { account: await findAccount(tx, accountId), sessionsEnded: 0 };
    if (account.roles.includes('administrator') && otherAdministrators === 0)
      throw new ProblemError('last_administrator');
    await updateDisabled(tx, accountId, true);
    const sessionsEnded = await endSessionsOfStaff(tx, accountId);
    const disabled = await findAccount(tx, accountId);
    await record(tx, actor, {
      action: 'account:disabled',
      object: { kind: 'staff-account', id: accountId },
      details: { sessionsEnded },
    });
    return { account: disabled, sessionsEnded };
  });
}
