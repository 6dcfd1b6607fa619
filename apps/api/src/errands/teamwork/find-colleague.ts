import type { Tenant } from '@handslag/database/database';
import { ProblemError } from '../../problem-error.ts';
import type { WholeErrand } from '../errand-repository.ts';
import { listColleagues, type Colleague } from './teamwork-repository.ts';

/** Someone who may handle this errand; `colleague_unknown` otherwise. */
export async function findColleague(
  tx: Tenant,
  { handlerGroup }: Pick<WholeErrand, 'handlerGroup'>,
  accountId: string,
): Promise<Colleague> {
  const found = (await listColleagues(tx, handlerGroup)).find(({ id }) => id === accountId);
  if (!found) throw new ProblemError('colleague_unknown');
  return found;
}
