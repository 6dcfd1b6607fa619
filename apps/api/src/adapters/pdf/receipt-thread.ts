import { answerQuestions } from '../thread.ts';
import { compileDocument } from './compile-document.ts';
import { compileReceipt } from './compile-receipt.ts';
import type { Order } from './receipt-renderer.ts';

answerQuestions((order: Order) =>
  'receipt' in order ? compileReceipt(order.receipt) : compileDocument(order.document),
);
