import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = '__Host-sign-in';
const rules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 900 } as const;

/** The mark of the browser that begins a sign-in, as it is kept with the transaction; gives the browser one if it has none. */
export function bindBrowser(request: FastifyRequest, reply: FastifyReply): string {
  const mark = markOf(request) ?? randomBytes(32).toString('base64url');
  void reply.setCookie(cookieName, mark, rules);
  return hashed(mark);
}

/** Takes the mark from a browser that has signed in with it: what it begins next gets another. */
export function releaseBrowser(reply: FastifyReply): void {
  const { maxAge: _, ...erased } = rules;
  void reply.clearCookie(cookieName, erased);
}

/** The mark of a browser that says it began one; null when it carries none. */
export function boundBrowser(request: FastifyRequest): string | null {
  const mark = markOf(request);
  return mark === undefined ? null : hashed(mark);
}

/** Only what we have given can tell one browser from another. */
function markOf({ cookies }: FastifyRequest): string | undefined {
  const mark = cookies[cookieName];
  return mark !== undefined && /^[\w-]{43}$/.test(mark) ? mark : undefined;
}

function hashed(mark: string): string {
  return createHash('sha256').update(mark).digest('hex');
}
