import { createHmac } from 'node:crypto';

/**
 * What stands for the order in Freja's dynamic code for one second of its life: its reference, the whole seconds since our
 * server got it, and what proves that whoever shows the code has the secret, which never leaves the server.
 * Source: Freja, "Dynamic QR Code Implementation".
 */
export function movingReference(orderRef: string, qrCodeSecret: string, seconds: number): string {
  const code = createHmac('sha256', Buffer.from(qrCodeSecret, 'utf8')).update(String(seconds));
  return `${orderRef}.${seconds}.${code.digest('base64url')}`;
}
