import { MyData } from '@handslag/contracts/privacy';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { EidName } from '@handslag/contracts/municipalities';
import { ProblemError } from '../problem-error.ts';
import { listOwnSessions } from '../sessions/list-own-sessions.ts';
import { masked } from '../sessions/session-state.ts';
import { offeredChannels } from '../users/offered-channels.ts';
import { findPerson } from '../users/find-person.ts';
import { countOwn } from './privacy-repository.ts';

/** What the municipality knows of the one who asks. */
export async function getMyData(ctx: Context, actor: CitizenActor): Promise<MyData> {
  const { municipality } = actor;
  const { person, counted } = await ctx.db.tenant(municipality.id, async (tx) => ({
    person: await findPerson(tx, actor),
    counted: await countOwn(tx, actor.person.id, actor.sessionId),
  }));
  if (!person) throw new ProblemError('not_found');
  const sessions = await listOwnSessions(ctx, actor);
  return {
    name: person.name,
    maskedNumber: masked(person.personalNumber),
    country: person.country,
    email: person.email ?? '',
    phone: person.phone ?? '',
    knownSince: person.createdAt.toISOString(),
    sessions: sessions.map(({ startedAt, lastActiveAt, eid, here }) => ({
      startedAt: startedAt.toISOString(),
      lastActiveAt: lastActiveAt.toISOString(),
      eid: EidName.parse(eid),
      here,
    })),
    ...counted,
    notices: MyData.shape.notices.parse({
      muted: person.mutedNotices,
      channels: person.noticeChannels,
      offered: offeredChannels(ctx, person),
    }),
  };
}
