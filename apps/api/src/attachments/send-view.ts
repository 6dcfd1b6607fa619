import type { FastifyReply } from 'fastify';
import { pdfPolicy } from '../http/send-pdf.ts';
import type { Download } from './download.ts';
import { sendDownload } from './send-download.ts';
import { sendFile } from './send-file.ts';

const picturePolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
/** What a browser shows by itself, of kinds that cannot be a page: see `viewableKinds` of the contracts. By media type. */
const policies: Readonly<Record<string, string>> = {
  'application/pdf': pdfPolicy,
  'image/jpeg': picturePolicy,
  'image/png': picturePolicy,
};

/** For the browser to show in a tab of its own, where nothing can run as ours; what it cannot show, as an attachment. */
export function sendView(reply: FastifyReply, download: Download): FastifyReply {
  const policy = policies[download.mime];
  return policy === undefined
    ? sendDownload(reply, download)
    : sendFile(reply, download, { disposition: 'inline', policy });
}
