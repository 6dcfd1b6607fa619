import type { FastifyReply } from 'fastify';

const none = "frame-ancestors 'none'";

/**
 * Lets a page on the same host show this answer within itself: for what staff look at beside the errand. Only a policy that says who
 * may frame it is opened; any other (a picture's, or none) stays closed to every page by `x-frame-options`.
 */
export function letOursFrame(reply: FastifyReply, policy: string | null): string | null {
  if (!policy?.includes(none)) return policy;
  void reply.header('x-frame-options', 'SAMEORIGIN');
  return policy.replace(none, "frame-ancestors 'self'");
}
