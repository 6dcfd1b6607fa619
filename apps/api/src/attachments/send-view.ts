import type { FastifyReply } from 'fastify';
import type { Download } from './download.ts';
import { sendDownload } from './send-download.ts';
import { sendFile } from './send-file.ts';

/** For the browser to show under a policy by which nothing runs as ours; without one, as an attachment. */
export function sendView(reply: FastifyReply, download: Download, policy: string | null): FastifyReply {
  return policy === null
    ? sendDownload(reply, download)
    : sendFile(reply, download, { disposition: 'inline', policy });
}
