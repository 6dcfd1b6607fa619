import type { StaffAccount } from '@handslag/contracts/users';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { holdAccount, updateDisabled } from './account-repository.ts';
import { findAccount } from './find-account.ts';

/** Lets someone in again, in the roles and groups they had. They sign in anew. */
export async function enableAccount(
  ctx: Context,
  actor: StaffActor,
  accountId: string,
): Promise<StaffAccount> {
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    const { account } = await holdAccount(tx, accountId);
    if (!account) throw new ProblemError('not_found');
    if (!account.disabled) return findAccount(tx, accountId);
    await updateDisabled(tx, accountId, false);
    const enabled = await findAccount(tx, accountId);
    await record(tx, actor, { action: 'account:enabled', object: { kind: 'staff-account', id: accountId } });
    return enabled;
  });
}
