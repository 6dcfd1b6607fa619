import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { listOpenOfPerson, type OpenSession } from './session-repository.ts';

/** Where the person is signed in now, this session first, then by last activity. */
export async function listOwnSessions(
  ctx: Context,
  { municipality, person, sessionId }: CitizenActor,
): Promise<(OpenSession & { here: boolean })[]> {
  const { idleMinutes } = municipality.settings;
  const open = await ctx.db.tenant(municipality.id, (tx) => listOpenOfPerson(tx, person.id, idleMinutes));
  return open
    .map((session) => ({ ...session, here: session.id === sessionId }))
    .sort((a, b) => Number(b.here) - Number(a.here));
}
