import type { Permission } from '@handslag/contracts/permissions';
import type { Access, Endpoint } from '@handslag/contracts/endpoint';
import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';

export type SessionEnding =
  | 'idle'
  | 'absolute'
  | 'signed-out'
  | 'replaced'
  | 'token-reused'
  | 'account-disabled'
  | 'approved-elsewhere';

declare module 'fastify' {
  interface FastifyInstance {
    context: Context;
    /** Every mounted endpoint, for the description of the API. */
    endpoints: Endpoint[];
  }
  interface FastifyRequest {
    actor: Actor;
    /** Why the session of the cookie is over; null when there is none or it lives. */
    sessionEnding: SessionEnding | null;
    /** The living session of the cookie. `offer`: the generation of a token to hand out, null when none is due. */
    session: { id: string; secondsLeft: number; offer: number | null; absoluteEndAt: Date } | null;
  }
  interface FastifyContextConfig {
    access?: Access;
    keepsSessionAlive?: boolean;
    /** What staff must be allowed to. */
    permission?: Permission;
    /** How large a body may be, where that is not what it may be everywhere. */
    mostBytes?: number;
    /** Sent by the browser itself or by another site's form, without our header. The route trusts nothing of it. */
    fromElsewhere?: boolean;
  }
}
