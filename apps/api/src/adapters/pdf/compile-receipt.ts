import { compilePdf } from './compile-pdf.ts';
import type { ReceiptContent } from './receipt-content.ts';
import { receiptPage } from './receipt-page.ts';

/** The receipt as PDF: see `compilePdf` for what it conforms to. */
export async function compileReceipt(content: ReceiptContent): Promise<Uint8Array> {
  const { municipality, receivedAt: madeAt } = content;
  return compilePdf({ template: 'receipt', page: receiptPage(content), municipality, madeAt });
}
