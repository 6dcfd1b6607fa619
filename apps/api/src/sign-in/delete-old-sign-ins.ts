import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { deleteOldSignInRows } from './sign-in-repository.ts';

/** Removes attempts to sign in that are older than a day. Answers how many. For a job, once a night. */
export async function deleteOldSignIns(ctx: Context, { id }: Municipality): Promise<number> {
  return ctx.db.tenant(id, deleteOldSignInRows);
}
