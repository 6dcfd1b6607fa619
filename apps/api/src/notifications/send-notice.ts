import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { isTemplate, mailText } from './mail-text.ts';
import type { OwnWords } from './own-words.ts';
import { copiedTemplates, groupOf, type NoticeFacts, type NoticeTemplate } from './notice.ts';
import {
  insertCopy,
  lockPending,
  updateFailedAttempt,
  updateState,
  type PendingNotification,
} from './notification-repository.ts';
import { sendMailJob } from './send-mail-job.ts';

/** The municipality a notice is from, and where its portal is. */
export type NoticeFrom = Municipality & { address: string };
type Letter = ReturnType<typeof mailText>;

/**
 * Sends one notice of the outbox, if it has not been sent and the person it is for has not turned its kind off; `sent` joins the
 * transaction that says that a mail has gone. Once it has, the same goes to wherever else the person wants it. Rejects when it was
 * not taken: then the job tries again. A stop between sending and saying so sends it twice, with the same id.
 */
export async function sendNotice(
  ctx: Context,
  from: NoticeFrom,
  notificationId: string,
  sent: (tx: Tenant, notice: { errandId: string | null; template: string }) => Promise<void>,
): Promise<void> {
  const failure = await ctx.db.tenant(from.id, async (tx): Promise<Error | null> => {
    const notice = await lockPending(tx, notificationId);
    if (!notice) return null;
    const { id, template, errandId, channel } = notice;
    if (!isTemplate(template)) throw new Error(`No words for ${template}`);
    const group = groupOf(template);
    if (group !== null && notice.person?.muted.includes(group)) {
      await updateState(tx, id, 'muted');
      return null;
    }
    const letter = letterOf(from, notice, template);
    try {
      const outcome = await handOver(ctx, from, notice, letter);
      if (outcome === 'unreachable') {
        // The mail has gone already: nobody is left without.
        await updateState(tx, id, 'failed');
        return null;
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      await updateFailedAttempt(tx, id, code);
      return new Error(`The notice was not taken: ${code}`);
    }
    // Once it is sent, what it says is forgotten (a trigger's work): the copies take it first.
    if (channel === 'mail' && copiedTemplates.has(template)) await copy(ctx, tx, from.id, notice);
    await updateState(tx, id, 'sent');
    if (channel === 'mail') await sent(tx, { errandId, template });
    return null;
  });
  if (failure) throw failure;
}

function letterOf(
  from: NoticeFrom,
  { facts, language }: PendingNotification,
  template: NoticeTemplate,
): Letter {
  const { name, address, settings } = from;
  const sender = { name, address, brandColour: settings.brandColour, contact: settings.contact };
  const { mailTexts } = facts as { mailTexts?: OwnWords | null };
  return mailText(template, facts as NoticeFacts[typeof template], sender, mailTexts ?? {}, language);
}

async function handOver(
  ctx: Context,
  { name, address, settings }: NoticeFrom,
  { id, channel, recipient, language, person }: PendingNotification,
  letter: Letter,
): Promise<'taken' | 'unreachable'> {
  const { sms, mailbox } = ctx.messages;
  if (channel === 'mail') {
    await ctx.mail.send({ id, from: settings.mailSender, to: recipient, language, ...letter });
    return 'taken';
  }
  if (channel === 'sms') {
    if (sms === null || person?.phone == null) return 'unreachable';
    await sms.send({ id, to: person.phone, text: `${name}: ${letter.subject}. ${address}/min-sida` });
    return 'taken';
  }
  const personalNumber = person?.personalNumber ?? null;
  if (mailbox === null || personalNumber === null) return 'unreachable';
  if (!(await mailbox.isReachable(personalNumber))) return 'unreachable';
  await mailbox.send({ id, personalNumber, subject: letter.subject, text: letter.text });
  return 'taken';
}

/** The same notice by the other ways the person has chosen, each with a job of its own. */
async function copy(
  ctx: Context,
  tx: Tenant,
  municipalityId: string,
  notice: PendingNotification,
): Promise<void> {
  for (const channel of notice.person?.channels ?? []) {
    const notificationId = await insertCopy(tx, notice.id, channel);
    if (notificationId) await ctx.jobs.enqueue(tx, sendMailJob, { municipalityId, notificationId });
  }
}
