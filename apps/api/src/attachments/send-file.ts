import type { FastifyReply } from 'fastify';
import type { Download } from './download.ts';

/** A kept file under its own name, never read as another kind than the one it was found to be. */
export function sendFile(
  reply: FastifyReply,
  { name, mime, size, stream }: Download,
  { disposition, policy }: { disposition: 'attachment' | 'inline'; policy: string },
): FastifyReply {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-');
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  if (size !== null) void reply.header('content-length', size);
  return reply
    .type(mime)
    .header('content-disposition', `${disposition}; filename="${plain}"; filename*=UTF-8''${exact}`)
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .send(stream);
}
