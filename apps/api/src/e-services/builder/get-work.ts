import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { presentWork } from './present-work.ts';
import { findWork } from './work-repository.ts';

/** The work on a service: what is published, until somebody changes it. */
export async function getWork(ctx: Context, actor: StaffActor, key: string): Promise<Work> {
  const work = await ctx.db.tenant(actor.municipality.id, (tx) => findWork(tx, key));
  if (!work) throw new ProblemError('not_found');
  return presentWork(actor, work);
}
