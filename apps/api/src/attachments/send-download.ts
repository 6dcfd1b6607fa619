import type { FastifyReply } from 'fastify';
import type { Download } from './download.ts';

/** Always as an attachment, never to be interpreted or to run as anything of ours. */
export function sendDownload(reply: FastifyReply, { name, mime, size, stream }: Download): FastifyReply {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-');
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  if (size !== null) void reply.header('content-length', size);
  return reply
    .type(mime)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${exact}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .send(stream);
}
