import { sessionEndsInHeader } from '@handslag/contracts/endpoint';
import cookie from '@fastify/cookie';
import jwt, { type TokenOrHeader } from '@fastify/jwt';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../http/language-of.ts';
import { checkSession } from './check-session.ts';
import { markEnded } from './ended-mark.ts';
import type { CarriedSession } from './open-session.ts';
import {
  cookieRules,
  keyFor,
  sessionCookie,
  signingRules,
  verifyingRules,
  type TokenPayload,
} from './session-token.ts';
import { verifiedTokens } from './verified-tokens.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Gives the browser a session to carry from now on. */
    carrySession(session: CarriedSession): FastifyReply;
    /** Makes the browser forget its session. */
    dropSession(): FastifyReply;
  }
  interface FastifyContextConfig {
    /** The same answer for all and for ever: the session is neither read nor told. */
    sessionless?: boolean;
  }
}
declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: TokenPayload;
  }
}

/** Reads the session cookie, lets the row decide, and says who asks: `request.actor`. */
export async function installSession(app: FastifyInstance): Promise<void> {
  const { config } = app.context;
  const signing = signingRules(config);
  await app.register(cookie);
  await app.register(jwt, {
    secret: {
      private: signing.key,
      public: async (_request: FastifyRequest, token: TokenOrHeader) => keyFor(config, keyIdOf(token)),
    },
    cookie: { cookieName: sessionCookie, signed: false },
    decode: { complete: true },
    sign: signing.rules,
    verify: {
      ...verifyingRules,
      algorithms: [...verifyingRules.algorithms],
      requiredClaims: [...verifyingRules.requiredClaims],
    },
  });
  const verified = verifiedTokens();
  app.decorateRequest('sessionEnding', null);
  app.decorateRequest('session', null);
  app.decorateReply('carrySession', function (this: FastifyReply, session: CarriedSession) {
    const { id, generation, absoluteEndAt, secondsLeft } = session;
    const payload: TokenPayload = {
      sid: id,
      mun: this.request.actor.municipality.id,
      gen: generation,
      iat: seconds(app.context.clock()),
      exp: seconds(absoluteEndAt),
    };
    void this.setCookie(sessionCookie, app.jwt.sign(payload), cookieRules);
    return this.header(sessionEndsInHeader, String(Math.floor(secondsLeft)));
  });
  app.decorateReply('dropSession', function (this: FastifyReply) {
    return this.clearCookie(sessionCookie, cookieRules).removeHeader(sessionEndsInHeader);
  });

  app.addHook('onRequest', async (request, reply) => {
    const { access, sessionless } = request.routeOptions.config;
    const token = request.cookies[sessionCookie];
    if (request.actor) speakTo(request);
    if (!access || sessionless || !request.actor || token === undefined) return;
    let payload = verified.get(token);
    if (!payload) {
      payload = await verify(request);
      if (payload) verified.put(token, payload);
    }
    const session = payload && (await admit(app, request, payload));
    if (!session) {
      if (!request.sessionEnding) forget(reply);
      return;
    }
    void reply.header(sessionEndsInHeader, String(Math.floor(session.secondsLeft)));
    if (session.offer !== null) void reply.carrySession({ ...session, generation: session.offer });
  });
}

/** A token that is over says no more whose it was: it may have been of somebody who works here. */
function forget(reply: FastifyReply): void {
  void reply.dropSession();
  markEnded(reply);
}

/** In the language they have chosen; staff are spoken to in Swedish. */
function speakTo(request: FastifyRequest): void {
  const { actor } = request;
  const language = languageOf(request, actor.municipality);
  if (actor.kind !== 'staff' && language !== 'sv') request.actor = { ...actor, language };
}

/** Nothing when the token is not one of ours or is over. */
async function verify(request: FastifyRequest): Promise<TokenPayload | undefined> {
  try {
    return await request.jwtVerify<TokenPayload>();
  } catch (error) {
    if (isTokenError(error)) return undefined;
    throw error;
  }
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The living session a proven token is of, with whose it is put on the request; null when there is none. */
async function admit(
  app: FastifyInstance,
  request: FastifyRequest,
  token: TokenPayload,
): Promise<FastifyRequest['session']> {
  const { municipality } = request.actor;
  const { sid, mun, gen, iat, exp } = token;
  if (mun !== municipality.id || !uuid.test(sid) || !Number.isInteger(gen)) return null;
  const active = request.routeOptions.config.keepsSessionAlive ?? false;
  const standing = await checkSession(app.context, municipality, { sid, gen, issuedAt: iat }, active);
  if (standing.state === 'ended') request.sessionEnding = standing.reason;
  if (standing.state !== 'alive') return null;
  const { actor, secondsLeft, offer } = standing;
  request.actor = actor;
  speakTo(request);
  request.session = { id: sid, secondsLeft, offer, absoluteEndAt: new Date(exp * 1000) };
  return request.session;
}

function keyIdOf(token: TokenOrHeader): unknown {
  return 'header' in token ? token.header.kid : token.kid;
}

/** Whatever is wrong with a token makes its bearer nobody; what is wrong with us must not. */
function isTokenError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('FST_JWT') || code.startsWith('FAST_JWT');
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
