import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { updateCancelled } from './sign-in-repository.ts';

/** Stops a sign-in of this browser's, at the provider too. Throws `sign_in_not_found` when there is none or it is over. */
export async function cancelSignIn(
  ctx: Context,
  municipality: Municipality,
  { transactionId, browserHash }: { transactionId: string; browserHash: string },
): Promise<void> {
  const stopped = await ctx.db.tenant(municipality.id, (tx) =>
    updateCancelled(tx, transactionId, browserHash),
  );
  if (!stopped) throw new ProblemError('sign_in_not_found');
  const connection = ctx.eids.connection(stopped.connection ?? '');
  if (connection && connection.way !== 'redirect') await connection.provider.cancel(stopped.handle);
}
