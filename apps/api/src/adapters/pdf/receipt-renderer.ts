import { createThread } from '../thread.ts';
import type { ReceiptContent } from './receipt-content.ts';

/** Draws receipts; see `compileReceipt` for what they conform to. */
export type ReceiptRenderer = {
  render: (content: ReceiptContent) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

/** A renderer that never holds up a request: the drawing happens in a thread, which rests between receipts. */
export function createReceiptRenderer(): ReceiptRenderer {
  const thread = createThread<ReceiptContent, Uint8Array>(new URL('./receipt-thread.ts', import.meta.url), {
    timeoutMs: 60_000,
  });
  return { render: thread.ask, close: thread.close };
}
