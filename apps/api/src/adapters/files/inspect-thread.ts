import { answerQuestions } from '../thread.ts';
import { inspectFile } from './inspect-file.ts';

answerQuestions(inspectFile);
