import { cancelSignInEndpoint, pollSignInEndpoint, startSignInEndpoint } from '@handslag/contracts/sign-in';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Municipality } from '../actor.ts';
import { languageOf } from '../http/language-of.ts';
import { route } from '../http/route.ts';
import type { EidDemand } from '../municipalities/level-of-assurance.ts';
import { bindBrowser, boundBrowser, releaseBrowser } from './browser-binding.ts';
import { cancelSignIn } from './cancel-sign-in.ts';
import { plainAddress } from './plain-address.ts';
import { pollSignIn } from './poll-sign-in.ts';
import { startSignIn, type Asker } from './start-sign-in.ts';

/** How a service narrows the e-legitimations of its municipality. Services are known above this room. */
export type DemandOf = (municipality: Municipality, eService: string) => Promise<EidDemand>;

/** Citizens sign in, or try their e-legitimation out. */
export function signInRoutes(app: FastifyInstance, demandOf: DemandOf): void {
  const starts = { rateLimit: { max: app.context.config.signInsPerMinute, timeWindow: 60_000 } };
  route(
    app,
    startSignInEndpoint,
    async ({ ctx, actor: { municipality }, body, request, reply }) => {
      const { eid, flow = 'other-device', returnTo, eService = null, test } = body;
      const demand = eService === null ? {} : await demandOf(municipality, eService);
      const asker = askerOf(request, bindBrowser(request, reply));
      return startSignIn(ctx, municipality, asker, { eid, flow, returnTo, eService, demand, test });
    },
    starts,
  );

  route(app, pollSignInEndpoint, async ({ ctx, actor, params: { transactionId }, body, request, reply }) => {
    const asker = askerOf(request, boundBrowser(request) ?? '');
    const previousSession = request.session?.id ?? null;
    const polled = await pollSignIn(ctx, actor.municipality, asker, {
      transactionId,
      previousSession,
      returnCode: body.returnCode ?? null,
    });
    if (polled.session) {
      void reply.carrySession(polled.session);
      releaseBrowser(reply);
    }
    return polled.progress;
  });

  route(app, cancelSignInEndpoint, async ({ ctx, actor, params: { transactionId }, request }) => {
    await cancelSignIn(ctx, actor.municipality, { transactionId, browserHash: boundBrowser(request) ?? '' });
    return null;
  });
}

function askerOf(request: FastifyRequest, browserHash: string): Asker {
  return {
    browserHash,
    host: request.hostname,
    address: plainAddress(request.ip),
    userAgent: request.headers['user-agent'],
    language: languageOf(request, request.actor.municipality),
  };
}
