import { createHmac } from 'node:crypto';
import type { TransactionBook } from './transaction-book.ts';
import type { Transaction } from './transaction.ts';

const oldestSeconds = 10;
const aheadSeconds = 2;
const addresses =
  /^(?:frejaeid:\/\/bindUserToTransaction|https?:\/\/[^?\s]+\/freja(?:-app)?)(?<query>\?\S+)$/u;

/**
 * What a telephone does with the text of a code: the transaction it belongs to, or undefined when the code is false, or
 * older than a few seconds where it is to be another each second. It holds the address that opens the app, Freja's own or
 * the one that stands in for it.
 */
export function scanFrejaCode(book: TransactionBook, text: string, now: number): Transaction | undefined {
  const query = addresses.exec(text.trim())?.groups?.['query'];
  const [reference = '', seconds, code] = (
    new URLSearchParams(query).get('transactionReference') ?? ''
  ).split('.');
  const transaction = book.find({ reference });
  if (transaction?.qrCodeSecret === undefined) return transaction;
  const age = (now - transaction.createdAt) / 1000 - Number(seconds);
  const expected = createHmac('sha256', transaction.qrCodeSecret).update(String(seconds)).digest('base64url');
  return code === expected && age <= oldestSeconds && age >= -aheadSeconds ? transaction : undefined;
}
