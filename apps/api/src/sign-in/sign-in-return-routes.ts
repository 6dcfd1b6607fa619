import { randomBytes } from 'node:crypto';
import { oidcReturnPath, samlConsumerPath, signInReturnPath } from '@handslag/contracts/sign-in';
import type { RedirectAnswer } from '@handslag/eid/provider';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { guard } from '../http/guard.ts';
import { addressOfHost } from '../municipalities/address-of-host.ts';
import { ProblemError } from '../problem-error.ts';
import { boundBrowser, releaseBrowser } from './browser-binding.ts';
import { finishRedirect } from './finish-redirect.ts';
import { inAscii } from './in-ascii.ts';
import { updateAnswer } from './sign-in-repository.ts';

type OfConnection = { Params: { connection: string } };

/** A signed and encrypted answer is some 15 kB. */
const longestForm = 300_000;

/** Where people come back to from a provider they left for, and what such a provider must know of us. */
export async function signInReturnRoutes(app: FastifyInstance): Promise<void> {
  const starts = { rateLimit: { max: app.context.config.signInsPerMinute, timeWindow: 60_000 } };
  const open = { ...guard('anyone', false), ...starts };

  const finish = async (
    request: FastifyRequest,
    reply: FastifyReply,
    connection: string | null,
  ): Promise<FastifyReply> => {
    const { session, goTo } = await finishRedirect(app.context, request.actor.municipality, {
      browserHash: boundBrowser(request) ?? '',
      connection,
      answer: asFields(new URL(request.url, 'http://callback').searchParams),
      previousSession: request.session?.id ?? null,
    });
    if (session) {
      void reply.carrySession(session);
      releaseBrowser(reply);
    }
    return reply.redirect(inAscii(goTo), 303);
  };
  const back = { config: open, schema: { hide: true } };
  app.get(signInReturnPath, back, (request, reply) => finish(request, reply, null));
  app.get<OfConnection>(oidcReturnPath, back, (request, reply) =>
    finish(request, reply, request.params.connection),
  );

  app.get<OfConnection>(
    `${samlConsumerPath}/metadata`,
    { config: guard('anyone', false), schema: { hide: true } },
    (request, reply) => sendMetadata(request, reply),
  );

  await app.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: longestForm },
      (_request, body, done) => done(null, asFields(new URLSearchParams(String(body)))),
    );
    forms.post<OfConnection & { Body: RedirectAnswer | undefined }>(
      samlConsumerPath,
      { config: { ...open, fromElsewhere: true }, schema: { hide: true } },
      async ({ actor: { municipality }, params: { connection }, body = {} }, reply) => {
        const state = body['RelayState'] ?? '';
        const posted = app.context.eids.connection(connection);
        const answer = { RelayState: state, SAMLResponse: body['SAMLResponse'] ?? '' };
        // The browser keeps its mark from another site's form: the answer waits here until it comes by itself, with the ticket.
        const ticket = randomBytes(32).toString('base64url');
        if (posted?.way === 'redirect' && posted.metadata)
          await app.context.db.tenant(municipality.id, (tx) =>
            updateAnswer(tx, { connection, state, answer, ticket }),
          );
        return reply.redirect(
          `${signInReturnPath}?${new URLSearchParams({ state, ticket }).toString()}`,
          303,
        );
      },
    );
  });
}

async function sendMetadata(
  request: FastifyRequest<OfConnection>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { context } = request.server;
  const { connection: id } = request.params;
  const connection = context.eids.connection(id);
  if (connection?.way !== 'redirect' || !connection.metadata) throw new ProblemError('not_found');
  const consumer =
    addressOfHost(context.config, request.hostname) + samlConsumerPath.replace(':connection', id);
  return reply.type('application/samlmetadata+xml').send(connection.metadata(consumer));
}

/** Of a field given twice the first counts. */
function asFields(given: URLSearchParams): RedirectAnswer {
  return Object.fromEntries([...given].toReversed());
}
