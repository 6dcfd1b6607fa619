import { endSessionEndpoint, getSessionEndpoint, keepSessionEndpoint } from '@handslag/contracts/sessions';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { endSession } from './end-session.ts';
import { markEnded } from './ended-mark.ts';
import { sessionState } from './session-state.ts';

/** Who is signed in, staying, and signing out. */
export function sessionRoutes(app: FastifyInstance): void {
  route(app, getSessionEndpoint, ({ actor, request }) =>
    sessionState(actor, request.session?.secondsLeft ?? 0),
  );

  route(app, keepSessionEndpoint, ({ actor, request }) =>
    sessionState(actor, request.session?.secondsLeft ?? 0),
  );

  route(app, endSessionEndpoint, async ({ ctx, actor, reply }) => {
    const counts = await endSession(ctx, actor, 'signed-out');
    if (actor.kind === 'staff') markEnded(reply);
    // Cookies are left out: the header would take the sibling municipalities' too.
    void reply.dropSession().header('clear-site-data', '"cache", "storage"');
    return counts;
  });
}
