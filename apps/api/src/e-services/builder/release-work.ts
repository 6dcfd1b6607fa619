import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { deleteEditor, findWork } from './work-repository.ts';

/** The tab is closed: whoever comes next need not take over. */
export async function releaseWork(
  ctx: Context,
  actor: StaffActor,
  key: string,
  { tab }: { tab: string },
): Promise<void> {
  const { accountId, municipality } = actor;
  await ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await findWork(tx, key))) throw new ProblemError('not_found');
    await deleteEditor(tx, key, { accountId, tab });
  });
}
