import { answerQuestions } from '../thread.ts';
import { compileBlankForm } from './compile-blank-form.ts';
import { compileDocument } from './compile-document.ts';
import { compileReceipt } from './compile-receipt.ts';
import type { Order } from './receipt-renderer.ts';

answerQuestions((order: Order) => {
  if ('blankForm' in order) return compileBlankForm(order.blankForm);
  return 'receipt' in order ? compileReceipt(order.receipt) : compileDocument(order.document);
});
