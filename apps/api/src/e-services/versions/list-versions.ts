import type { PublishedVersion } from '@handslag/contracts/versions';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { findWork } from '../builder/work-repository.ts';
import { presentVersion } from './present-version.ts';
import { listVersionRows } from './version-repository.ts';

/** Published versions, newest first; none of a service that is there but never was published. */
export async function listVersions(
  ctx: Context,
  { municipality }: StaffActor,
  key: string,
): Promise<PublishedVersion[]> {
  return ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await findWork(tx, key))) throw new ProblemError('not_found');
    return (await listVersionRows(tx, key)).map(presentVersion);
  });
}
