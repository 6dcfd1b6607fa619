import { staffCallbackPath, startStaffSignInEndpoint } from '@handslag/contracts/sign-in';
import type { FastifyInstance } from 'fastify';
import { guard } from '../http/guard.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem-error.ts';
import { isEnded, unmarkEnded } from '../sessions/ended-mark.ts';
import { bindBrowser, boundBrowser, releaseBrowser } from './browser-binding.ts';
import { inAscii } from './in-ascii.ts';
import { finishStaffSignIn } from './finish-staff-sign-in.ts';
import { startStaffSignIn } from './start-staff-sign-in.ts';

/** Staff sign in at their own identity provider and come back here. */
export function staffSignInRoutes(app: FastifyInstance): void {
  const starts = { rateLimit: { max: app.context.config.signInsPerMinute, timeWindow: 60_000 } };
  route(
    app,
    startStaffSignInEndpoint,
    ({ ctx, actor, body: { returnTo }, request, reply }) =>
      startStaffSignIn(ctx, actor.municipality, {
        browserHash: bindBrowser(request, reply),
        host: request.hostname,
        returnTo,
        anew: isEnded(request),
      }),
    starts,
  );

  app.get<{ Querystring: { state?: unknown } }>(
    staffCallbackPath,
    { config: { ...guard('anyone', false), ...starts }, schema: { hide: true } },
    async (request, reply) => {
      const { municipality } = request.actor;
      try {
        const { session, returnTo } = await finishStaffSignIn(app.context, municipality, {
          browserHash: boundBrowser(request) ?? '',
          state: String(request.query.state ?? ''),
          url: `http://callback${request.url}`,
          previousSession: request.session?.id ?? null,
        });
        releaseBrowser(reply);
        unmarkEnded(reply);
        return reply.carrySession(session).redirect(inAscii(returnTo), 303);
      } catch (error) {
        // A person stands here, not a program: the management view says what went wrong.
        if (!(error instanceof ProblemError)) throw error;
        return reply.redirect(
          `/handlaggning?problem=${error.facts.details?.['cancelled'] ? 'cancelled' : error.code}`,
          303,
        );
      }
    },
  );
}
