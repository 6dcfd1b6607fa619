import type { Access } from '@handslag/contracts/endpoint';
import type { Permission } from '@handslag/contracts/permissions';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { ProblemError } from '../problem-error.ts';

/** The part of a route's options that says whom it is for. Every route under /api must have it. */
export function guard(
  access: Access,
  keepsSessionAlive: boolean,
  permission?: Permission,
): FastifyContextConfig {
  return { access, keepsSessionAlive, ...(permission && { permission }) };
}

const admits: Record<Access, Actor['kind'][]> = {
  anyone: ['nobody', 'anonymous', 'citizen', 'staff'],
  applicant: ['anonymous', 'citizen'],
  citizen: ['citizen'],
  staff: ['staff'],
};

/** Refuses whoever a route is not for, before its body is read; and refuses to start with a route that does not say. */
export function installGuard(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api/') && !config?.access)
      throw new Error(`The route ${url} does not say whom it is for.`);
    if (config?.access === 'staff' && !config.permission)
      throw new Error(`The route ${url} does not say what staff must be allowed to.`);
  });
  app.addHook('onRequest', (request, _reply, done) => {
    const { access, permission } = request.routeOptions.config;
    if (!access || access === 'anyone') done();
    else if (admits[access].includes(request.actor.kind) && mayDo(request.actor, permission)) done();
    else done(refusal(request));
  });
}

function refusal({ actor, sessionEnding }: FastifyRequest): ProblemError {
  if (actor.kind !== 'nobody') return new ProblemError('forbidden');
  return new ProblemError(sessionEnding ? 'session_ended' : 'not_signed_in', {
    ...(sessionEnding && { details: { reason: sessionEnding } }),
  });
}

function mayDo(actor: Actor, permission: Permission | undefined): boolean {
  return permission === undefined || (actor.kind === 'staff' && actor.permissions.has(permission));
}
