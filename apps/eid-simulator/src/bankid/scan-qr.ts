import { createHmac } from 'node:crypto';
import type { OrderBook } from './order-book.ts';
import type { Order } from './order.ts';

const oldestSeconds = 10;
const aheadSeconds = 2;

/**
 * What a telephone does with the text of an animated QR code: the order it belongs to,
 * or undefined when the code is false or older than a few seconds.
 */
export function scanQr(orders: OrderBook, text: string, now: number): Order | undefined {
  const [, qrStartToken, time, code] =
    /^bankid\.([0-9a-f-]{36})\.(\d{1,4})\.([0-9a-f]{64})$/u.exec(text.trim()) ?? [];
  const order = qrStartToken === undefined ? undefined : orders.find({ qrStartToken });
  if (order?.status !== 'pending' || order.connectedAt !== undefined) return undefined;
  const age = (now - order.createdAt) / 1000 - Number(time);
  const expected = createHmac('sha256', order.qrStartSecret).update(String(time)).digest('hex');
  return code === expected && age <= oldestSeconds && age >= -aheadSeconds ? order : undefined;
}
