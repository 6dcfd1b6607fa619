import type { Tenant } from '@handslag/database/database';
import type { Context } from '../context.ts';
import type { Notice } from './notice.ts';
import { insertNotification } from './notification-repository.ts';
import { sendMailJob } from './send-mail-job.ts';

/**
 * Puts a mail in the outbox, in the transaction of what it tells about: it is sent exactly if that is committed, at once or
 * `afterSeconds`.
 */
export async function notify(
  ctx: Context,
  tx: Tenant,
  municipalityId: string,
  notice: Notice,
  { afterSeconds = 0 } = {},
): Promise<void> {
  const notificationId = await insertNotification(tx, municipalityId, notice);
  if (notificationId)
    await ctx.jobs.enqueue(tx, sendMailJob, { municipalityId, notificationId }, { afterSeconds });
}
