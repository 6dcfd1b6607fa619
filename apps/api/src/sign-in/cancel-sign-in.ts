import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { updateCancelled } from './sign-in-repository.ts';

/** Stops a sign-in of this browser's, at BankID too. Throws `sign_in_not_found` when there is none or it is over. */
export async function cancelSignIn(
  ctx: Context,
  municipality: Municipality,
  { transactionId, browserHash }: { transactionId: string; browserHash: string },
): Promise<void> {
  const handle = await ctx.db.tenant(municipality.id, (tx) =>
    updateCancelled(tx, transactionId, browserHash),
  );
  if (!handle) throw new ProblemError('sign_in_not_found');
  await ctx.bankId?.cancel(handle);
}
