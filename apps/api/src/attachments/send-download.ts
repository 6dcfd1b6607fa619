import type { FastifyReply } from 'fastify';
import type { Download } from './download.ts';
import { sendFile } from './send-file.ts';

/** Always as an attachment, never to be interpreted or to run as anything of ours. */
export function sendDownload(reply: FastifyReply, download: Download): FastifyReply {
  return sendFile(reply, download, { disposition: 'attachment', policy: "sandbox; default-src 'none'" });
}
