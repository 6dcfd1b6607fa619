import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import type { Asked, Polled } from './poll-sign-in.ts';
import { findOpenedSession, updateBegunElsewhere } from './sign-in-repository.ts';

/**
 * What a browser without the mark of having begun a sign-in is told of it. Another tab of the one that did has its session by now.
 * One that the app sent somebody back to is told that it began elsewhere: whoever did may have sent them the link. Throws
 * `sign_in_not_found` to any other.
 */
export async function answerUnmarked(
  ctx: Context,
  municipality: Municipality,
  { transactionId, previousSession, returnCode }: Asked,
): Promise<Polled> {
  const { opened, elsewhere } = await ctx.db.tenant(municipality.id, async (tx) => ({
    opened: previousSession === null ? null : await findOpenedSession(tx, transactionId, previousSession),
    elsewhere: returnCode !== null && (await updateBegunElsewhere(tx, transactionId, returnCode)),
  }));
  if (opened) return { progress: { state: 'complete', ...opened }, session: null };
  if (!elsewhere) throw new ProblemError('sign_in_not_found');
  ctx.log.warn(
    { municipality: municipality.slug },
    'an app sent somebody back to a browser that began nothing',
  );
  return { progress: { state: 'failed', message: 'begun-elsewhere', retryable: false }, session: null };
}
