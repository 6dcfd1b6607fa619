import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = '__Host-ended';
/** As long as a session of staff may be: by then their directory has forgotten them too. */
const rules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 10 * 3600 } as const;

/** Notes in the browser that a member of staff has, or may have, left it: whoever comes next may be somebody else. */
export function markEnded(reply: FastifyReply): void {
  void reply.setCookie(cookieName, '1', rules);
}

/** Whether somebody has left this browser, or been away from it for too long, since the last sign-in there. */
export function isEnded(request: FastifyRequest): boolean {
  return request.sessionEnding !== null || request.cookies[cookieName] !== undefined;
}

/** Somebody has signed in anew. */
export function unmarkEnded(reply: FastifyReply): void {
  const { maxAge: _, ...erased } = rules;
  void reply.clearCookie(cookieName, erased);
}
