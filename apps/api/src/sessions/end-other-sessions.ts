import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { listOpenOfPerson, updateSessionEnded } from './session-repository.ts';

/** Signs the person out everywhere but here. Working copies bound to those sessions go with them, by the database. */
export async function endOtherSessions(ctx: Context, actor: CitizenActor): Promise<void> {
  const { municipality, person, sessionId } = actor;
  await ctx.db.tenant(municipality.id, async (tx) => {
    const open = await listOpenOfPerson(tx, person.id, municipality.settings.idleMinutes);
    for (const { id } of open.filter((session) => session.id !== sessionId)) {
      if (!(await updateSessionEnded(tx, id, 'signed-out'))) continue;
      await record(tx, actor, {
        action: 'session:ended',
        object: { kind: 'session', id },
        details: { reason: 'signed-out' },
      });
    }
  });
}
