import type { BodyOf } from '@handslag/contracts/endpoint';
import type { chooseNoticesEndpoint } from '@handslag/contracts/privacy';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { findPerson } from './find-person.ts';
import { offeredChannels } from './offered-channels.ts';
import { updateNotices } from './person-repository.ts';

/** Which notices the person does without, and where they come besides by mail. The outbox obeys at the next one. */
export async function chooseNotices(
  ctx: Context,
  actor: CitizenActor,
  { muted, channels }: BodyOf<typeof chooseNoticesEndpoint>,
): Promise<void> {
  await ctx.db.tenant(actor.municipality.id, async (tx) => {
    const person = await findPerson(tx, actor);
    if (!person) throw new ProblemError('not_found');
    const offered = offeredChannels(ctx, person);
    if (channels.some((channel) => !offered.includes(channel)))
      throw refused('Det går inte att få meddelanden på det sättet här.');
    if (channels.includes('sms') && person.phone === null)
      throw refused('Fyll i ditt telefonnummer och spara det först.');
    const chosen = { mutedNotices: [...new Set(muted)], noticeChannels: [...new Set(channels)] };
    await updateNotices(tx, person.id, chosen);
    await record(tx, actor, { action: 'notices:chosen' });
  });
}

function refused(message: string): ProblemError {
  return new ProblemError('validation_failed', { fields: [{ path: 'channels', message }] });
}
