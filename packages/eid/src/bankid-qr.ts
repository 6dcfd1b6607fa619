import { createHmac } from 'node:crypto';
import { renderSVG } from 'uqr';

/**
 * The text of BankID's animated QR code for one second of an order's life.
 * `seconds` is whole seconds since our server got the order; the secret never leaves the server.
 * Source: BankID relying party guidelines, "QR code".
 */
export function qrText(qrStartToken: string, qrStartSecret: string, seconds: number): string {
  const code = createHmac('sha256', Buffer.from(qrStartSecret, 'ascii'))
    .update(String(seconds))
    .digest('hex');
  return `bankid.${qrStartToken}.${seconds}.${code}`;
}

/** Black on white also in dark mode, with the four modules of quiet zone the QR standard asks for, never under 200 pixels. */
export function qrSvg(text: string): string {
  // A fixed mask: choosing the best of eight each second is most of the work, and phones read any of them.
  const svg = renderSVG(text, {
    ecc: 'L',
    maskPattern: 4,
    border: 4,
    whiteColor: '#ffffff',
    blackColor: '#000000',
  });
  return svg.replace('<svg ', '<svg width="240" height="240" shape-rendering="crispEdges" ');
}
