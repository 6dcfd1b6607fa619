import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { isTemplate, mailText } from './mail-text.ts';
import type { NoticeFacts } from './notice.ts';
import { lockPending, updateFailedAttempt, updateSent } from './notification-repository.ts';

/** The municipality a mail is from, and where its portal is. */
export type MailFrom = Municipality & { address: string };

/**
 * Sends one mail of the outbox, if it has not been sent; `sent` joins the transaction that says so. Rejects when the server
 * did not take it: then the job tries again. A stop between sending and saying so sends it twice, with the same message id.
 */
export async function sendMail(
  ctx: Context,
  from: MailFrom,
  notificationId: string,
  sent: (
    tx: Parameters<typeof updateSent>[0],
    notice: { errandId: string | null; template: string },
  ) => Promise<void>,
): Promise<void> {
  const { id: municipalityId, name, address, settings } = from;
  const failure = await ctx.db.tenant(municipalityId, async (tx): Promise<Error | null> => {
    const notice = await lockPending(tx, notificationId);
    if (!notice) return null;
    const { id, recipient, template, language, facts, errandId } = notice;
    if (!isTemplate(template)) throw new Error(`No words for ${template}`);
    const words = mailText(template, facts as NoticeFacts[typeof template], {
      name,
      address,
      brandColour: settings.brandColour,
      contact: settings.contact,
    });
    try {
      await ctx.mail.send({ id, from: settings.mailSender, to: recipient, language, ...words });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      await updateFailedAttempt(tx, id, code);
      return new Error(`The mail was not taken: ${code}`);
    }
    await updateSent(tx, id);
    await sent(tx, { errandId, template });
    return null;
  });
  if (failure) throw failure;
}
