import type { BodyOf } from '@handslag/contracts/endpoint';
import type { changeAccountEndpoint, StaffAccount } from '@handslag/contracts/users';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { holdAccount, revisionOf, updateRolesAndGroups } from './account-repository.ts';
import { directoryDecides } from './directory-decides.ts';
import { findAccount } from './find-account.ts';
import { tidyAccess } from './tidy-access.ts';

/**
 * Gives an account other roles and groups; they count from its next request. Throws `work_changed` when they are not those of
 * `revision`, `last_administrator` when nobody could administer afterwards, `directory_decides` where the directory rules.
 */
export async function changeAccount(
  ctx: Context,
  actor: StaffActor,
  accountId: string,
  { revision, ...access }: BodyOf<typeof changeAccountEndpoint>,
): Promise<StaffAccount> {
  if (directoryDecides(ctx, actor.municipality)) throw new ProblemError('directory_decides');
  const { roles, groups } = tidyAccess(access);
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    const { account, otherAdministrators } = await holdAccount(tx, accountId);
    if (!account) throw new ProblemError('not_found');
    if (revisionOf(account) !== revision) throw new ProblemError('work_changed');
    const steppingDown = account.roles.includes('administrator') && !roles.includes('administrator');
    if (steppingDown && !account.disabled && otherAdministrators === 0)
      throw new ProblemError('last_administrator');
    await updateRolesAndGroups(tx, accountId, roles, groups);
    const changed = await findAccount(tx, accountId);
    await record(tx, actor, {
      action: 'account:changed',
      object: { kind: 'staff-account', id: accountId },
      details: {
        roles: roles.join(' '),
        rolesBefore: account.roles.join(' '),
        groups: groups.join(', '),
        groupsBefore: account.groups.join(', '),
      },
    });
    return changed;
  });
}
