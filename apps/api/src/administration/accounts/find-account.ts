import type { StaffAccount } from '@handslag/contracts/users';
import type { Tenant } from '@handslag/database/database';
import { ProblemError } from '../../problem-error.ts';
import { listAccounts } from './account-repository.ts';

/** One account of the transaction's municipality. Throws `not_found`. */
export async function findAccount(tx: Tenant, id: string): Promise<StaffAccount> {
  const [account] = await listAccounts(tx, id);
  if (!account) throw new ProblemError('not_found');
  return account;
}
