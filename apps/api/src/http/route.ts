import type { Access, BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@handslag/contracts/endpoint';
import { generalProblems, Problem } from '@handslag/contracts/problem';
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ActorFor } from '../actor.ts';
import type { Context } from '../context.ts';
import { guard } from './guard.ts';

/** What a handler gets: the application, who asks, and the request's parts as the contract promises them. */
export type Call<E extends Endpoint> = {
  ctx: Context;
  actor: ActorFor<E['access']>;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  request: FastifyRequest;
  reply: FastifyReply;
};

/**
 * Mounts one endpoint of the contracts: validates what comes in, lets in only those it is for, writes the reply by its schema
 * (so that nothing beyond the contract gets out).
 */
export function route<const E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  handler: (call: Call<E>) => Promise<ReplyOf<E>> | ReplyOf<E>,
  config: FastifyContextConfig = {},
): void {
  const {
    method,
    path,
    access,
    permission,
    keepsSessionAlive,
    params,
    query,
    body,
    reply: replySchema,
  } = endpoint;
  const status = endpoint.status ?? 200;
  app.endpoints.push(endpoint);
  app.route({
    method,
    url: path,
    ...(config.packed && { compress: {} }),
    ...(config.mostBytes !== undefined && { bodyLimit: config.mostBytes }),
    config: { ...guard(access, keepsSessionAlive, permission), ...config },
    schema: {
      tags: [path.split('/')[2] ?? ''],
      summary: endpoint.summary,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: { ...(status !== 204 && { [status]: replySchema }), default: problems(endpoint) },
    },
    handler: async (request, reply) => {
      const answer = await handler({
        ctx: app.context,
        actor: request.actor as ActorFor<E['access']>,
        params: request.params as ParamsOf<E>,
        query: request.query as QueryOf<E>,
        body: request.body as BodyOf<E>,
        request,
        reply,
      });
      void reply.status(status);
      return status === 204 ? reply.send() : answer;
    },
  });
}

/** For the description of the API only: a problem is written past the schema, as it is. */
function problems({ errors }: Endpoint): object {
  const description = `Problem details (RFC 9457) with one of the codes ${[...errors, ...generalProblems].join(', ')}`;
  return { description, content: { 'application/problem+json': { schema: Problem } } };
}

/** The actor of a raw route (uploads, downloads) that was mounted with `config: guard(access, …)`. */
export function actorOf<A extends Access>(request: FastifyRequest, _access: A): ActorFor<A> {
  return request.actor as ActorFor<A>;
}
