import { permissionsOf, type StaffRole } from '@handslag/contracts/permissions';
import { EidName } from '@handslag/contracts/municipalities';
import type { Actor, Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import type { SessionEnding } from '../http/fastify-types.ts';
import { endSession } from './end-session.ts';
import { updateGeneration } from './session-repository.ts';

/** What a token claims of its session. */
export type SessionClaims = { sid: string; gen: number; issuedAt: number };

export type Standing =
  | { state: 'unknown' }
  | { state: 'ended'; reason: SessionEnding }
  /** `offer`: the generation of a token to hand out with the reply, null when the one that came is still good. */
  | { state: 'alive'; actor: Actor; secondsLeft: number; offer: number | null };

const renewAfterSeconds = 600;
const graceSeconds = 60;

/**
 * Looks the session up, ends it where its time is up, and counts the request as activity where it is a person's.
 *
 * A token older than ten minutes is answered with the next one. That one counts from when it is first seen, so a lost reply
 * locks nobody out; from then the token before is good for another minute, for requests of other tabs on their way, but gives no other:
 * the browser has that already. After that, whoever shows it has a copy: the session ends.
 */
export async function checkSession(
  ctx: Context,
  municipality: Municipality,
  claims: SessionClaims,
  active: boolean,
): Promise<Standing> {
  const held = await ctx.db.touchSession({
    municipality: municipality.id,
    session: claims.sid,
    active,
    idleMinutes: municipality.settings.idleMinutes,
  });
  if (!held) return { state: 'unknown' };
  // Left from when the same database served a test: nobody invented goes on in production.
  if (ctx.config.production && held.simulated) return { state: 'unknown' };
  if (held.endedReason !== null) return { state: 'ended', reason: held.endedReason as SessionEnding };
  const actor = actorOf(municipality, held);
  const alive = { state: 'alive' as const, actor, secondsLeft: held.secondsLeft };

  if (claims.gen === held.tokenGeneration) {
    const old = ctx.clock().getTime() / 1000 - claims.issuedAt >= renewAfterSeconds;
    return { ...alive, offer: old ? claims.gen + 1 : null };
  }
  if (claims.gen === held.tokenGeneration + 1) {
    await ctx.db.tenant(municipality.id, (tx) => updateGeneration(tx, claims.sid, held.tokenGeneration));
    return { ...alive, offer: null };
  }
  if (claims.gen === held.previousGeneration && held.secondsSinceRotation <= graceSeconds) {
    return { ...alive, offer: null };
  }
  ctx.log.warn(
    { session: claims.sid, municipality: municipality.slug },
    'a replaced session token was used: session ended',
  );
  await endSession(ctx, actor, 'token-reused');
  return { state: 'ended', reason: 'token-reused' };
}

type Held = NonNullable<Awaited<ReturnType<Context['db']['touchSession']>>>;

function actorOf(municipality: Municipality, held: Held): Actor {
  const { id: sessionId, simulated } = held;
  if (held.kind === 'citizen' && held.personId !== null) {
    return {
      kind: 'citizen',
      municipality,
      sessionId,
      person: {
        id: held.personId,
        name: held.name ?? '',
        personalNumber: held.personalNumber,
        protected: held.protected,
      },
      eid: EidName.parse(held.eid),
      loa: held.loa ?? '',
      simulated,
    };
  }
  if (held.kind === 'staff' && held.staffAccountId !== null) {
    const roles = held.roles as StaffRole[];
    return {
      kind: 'staff',
      municipality,
      sessionId,
      accountId: held.staffAccountId,
      name: held.name ?? '',
      roles,
      permissions: permissionsOf(roles),
      groups: held.groups,
      simulated,
    };
  }
  return { kind: 'anonymous', municipality, sessionId };
}
