import type { BodyOf } from '@handslag/contracts/endpoint';
import type { addAccountEndpoint, StaffAccount } from '@handslag/contracts/users';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { awaitedSubject } from '../../users/awaited-subject.ts';
import { insertAccount } from './account-repository.ts';
import { directoryDecides } from './directory-decides.ts';
import { findAccount } from './find-account.ts';
import { tidyAccess } from './tidy-access.ts';

/**
 * Lets someone in who signs in at the staff's provider. Throws `account_exists`, `directory_decides` where roles or groups
 * are given though the directory rules, `sign_in_unavailable` where the installation knows no provider.
 */
export async function addAccount(
  ctx: Context,
  actor: StaffActor,
  { name, email, subject, ...access }: BodyOf<typeof addAccountEndpoint>,
): Promise<StaffAccount> {
  const { municipality } = actor;
  const { staffOidc } = ctx.config;
  if (!staffOidc) throw new ProblemError('sign_in_unavailable');
  const { roles, groups } = tidyAccess(access);
  if (directoryDecides(ctx, municipality) && roles.length + groups.length > 0)
    throw new ProblemError('directory_decides');
  return ctx.db.tenant(municipality.id, async (tx) => {
    const { issuer } = staffOidc.provider;
    const known = subject ?? awaitedSubject(email);
    const id = await insertAccount(tx, municipality.id, {
      issuer,
      subject: known,
      name,
      email,
      roles,
      groups,
    });
    if (id === null) throw new ProblemError('account_exists');
    const account = await findAccount(tx, id);
    await record(tx, actor, {
      action: 'account:added',
      object: { kind: 'staff-account', id },
      details: { roles: roles.join(' '), groups: groups.join(', ') },
    });
    return account;
  });
}
