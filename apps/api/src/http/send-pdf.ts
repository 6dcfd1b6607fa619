import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

/**
 * A PDF for the browser to open itself. Only for what we have made or looked into: with its fixed type it can never be read as a page
 * of ours. No `sandbox` here, since browsers then refuse to open their own viewer; that viewer needs a style and an embedded object.
 */
export const pdfPolicy = [
  "default-src 'none'",
  "object-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `title` becomes the file's name for those who keep it. */
export function sendPdf(
  reply: FastifyReply,
  { title, size, content }: { title: string; size: number; content: Readable | Buffer },
): FastifyReply {
  const name = `${title.replaceAll(/[^\p{L}\p{N}._-]+/gu, ' ').trim() || 'blankett'}.pdf`;
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-');
  return reply
    .type('application/pdf')
    .header('content-length', size)
    .header(
      'content-disposition',
      `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('content-security-policy', pdfPolicy)
    .header('x-content-type-options', 'nosniff')
    .send(content);
}
