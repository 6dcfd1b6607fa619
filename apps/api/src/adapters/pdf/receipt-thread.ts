import { answerQuestions } from '../thread.ts';
import { compileReceipt } from './compile-receipt.ts';

answerQuestions(compileReceipt);
