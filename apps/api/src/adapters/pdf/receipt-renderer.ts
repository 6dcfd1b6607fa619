import { createThread } from '../thread.ts';
import type { BlankFormContent } from './blank-form-content.ts';
import type { DocumentContent } from './document-content.ts';
import type { ReceiptContent } from './receipt-content.ts';

/** What the thread is asked to draw. */
export type Order =
  { receipt: ReceiptContent } | { document: DocumentContent } | { blankForm: BlankFormContent };

/** Draws receipts and other documents; see `compilePdf` for what they conform to. */
export type ReceiptRenderer = {
  render: (content: ReceiptContent) => Promise<Uint8Array>;
  renderDocument: (content: DocumentContent) => Promise<Uint8Array>;
  renderBlankForm: (content: BlankFormContent) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

/** A renderer that never holds up a request: the drawing happens in a thread, which rests between receipts. */
export function createReceiptRenderer(): ReceiptRenderer {
  const thread = createThread<Order, Uint8Array>(new URL('./receipt-thread.ts', import.meta.url), {
    timeoutMs: 60_000,
  });
  return {
    render: (receipt) => thread.ask({ receipt }),
    renderDocument: (document) => thread.ask({ document }),
    renderBlankForm: (blankForm) => thread.ask({ blankForm }),
    close: thread.close,
  };
}
