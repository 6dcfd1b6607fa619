import {
  cancelSignatureEndpoint,
  changePartyEndpoint,
  declineSigningEndpoint,
  getSigningAttachmentPath,
  getSigningEndpoint,
  listSigningsEndpoint,
  openSigningLinkEndpoint,
  pollSignatureEndpoint,
  remindPartyEndpoint,
  startSignatureEndpoint,
  startSigningEndpoint,
  withdrawSigningEndpoint,
} from '@handslag/contracts/signings';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { guard } from '../http/guard.ts';
import { languageOf } from '../http/language-of.ts';
import { actorOf, route } from '../http/route.ts';
import { ProblemError } from '../problem-error.ts';
import { plainAddress } from '../sign-in/plain-address.ts';
import { sendDownload } from '../attachments/send-download.ts';
import { cancelSignature } from './cancel-signature.ts';
import { changeParty } from './change-party.ts';
import { declineSigning } from './decline-signing.ts';
import { getSigningFile } from './get-signing-file.ts';
import { getSigning } from './get-signing.ts';
import { listSignings } from './list-signings.ts';
import { openSigningLink } from './open-signing-link.ts';
import type { Asker } from './place-sign-order.ts';
import { pollSignature } from './poll-signature.ts';
import { remindParty } from './remind-party.ts';
import { startSignature } from './start-signature.ts';
import { startSigning } from './start-signing.ts';
import { withdrawSigning } from './withdraw-signing.ts';

const Ids = z.object({ signingId: z.uuid(), attachmentId: z.uuid() });

/** Signing what has been reviewed, alone or with others. */
export function signingRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  const orders = { rateLimit: { max: ctx.config.signInsPerMinute, timeWindow: 60_000 } };
  route(
    app,
    startSigningEndpoint,
    ({ actor, params, body }) => startSigning(ctx, actor, params.draftId, body),
    timesAnHour(60),
  );
  route(app, listSigningsEndpoint, ({ actor }) => listSignings(ctx, actor));
  app.get(
    getSigningAttachmentPath,
    { config: guard('citizen', true), schema: { hide: true } },
    async (request, reply) => {
      const ids = Ids.safeParse(request.params);
      if (!ids.success) throw new ProblemError('not_found');
      const { signingId, attachmentId } = ids.data;
      return sendDownload(
        reply,
        await getSigningFile(ctx, actorOf(request, 'citizen'), signingId, attachmentId),
      );
    },
  );
  route(app, getSigningEndpoint, ({ actor, params }) => getSigning(ctx, actor, params.signingId));
  route(
    app,
    startSignatureEndpoint,
    ({ actor, params, body, request }) =>
      startSignature(ctx, actor, askerOf(request), params.signingId, body),
    orders,
  );
  route(app, pollSignatureEndpoint, ({ actor, params, request }) =>
    pollSignature(ctx, actor, askerOf(request), params.signingId),
  );
  route(app, cancelSignatureEndpoint, async ({ actor, params }) => {
    await cancelSignature(ctx, actor, params.signingId);
    return null;
  });
  route(app, declineSigningEndpoint, ({ actor, params, body }) =>
    declineSigning(ctx, actor, params.signingId, body),
  );
  route(app, withdrawSigningEndpoint, ({ actor, params }) => withdrawSigning(ctx, actor, params.signingId));
  route(
    app,
    changePartyEndpoint,
    ({ actor, params, body }) => changeParty(ctx, actor, params, body),
    timesAnHour(20),
  );
  route(app, remindPartyEndpoint, ({ actor, params }) => remindParty(ctx, actor, params));
  route(
    app,
    openSigningLinkEndpoint,
    ({ actor, body }) => openSigningLink(ctx, actor.municipality, body),
    // Guessing 256 bits is hopeless at any rate; this keeps the attempt from costing us.
    { rateLimit: { max: 30, timeWindow: 60_000 } },
  );
}

/** For what sends mail to addresses that the person writes: bounded by person, whatever sessions and addresses they come from. */
function timesAnHour(max: number): FastifyContextConfig {
  const keyGenerator = ({ actor }: FastifyRequest): string =>
    actor.kind === 'citizen' ? actor.person.id : '';
  return { rateLimit: { max, timeWindow: 3_600_000, hook: 'preHandler', keyGenerator } };
}

function askerOf(request: FastifyRequest): Asker {
  return {
    host: request.hostname,
    address: plainAddress(request.ip),
    userAgent: request.headers['user-agent'],
    language: languageOf(request, request.actor.municipality),
  };
}
