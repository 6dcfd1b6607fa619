import { ApiProblem, NoAnswer } from '../api/api-problem.ts';
import { noAnswerSentence, problemSentences, supportSentence, waitSentence } from './spoken/problems.ts';

const onlyWait: ReadonlySet<string> = new Set(['too_many_requests', 'service_unavailable']);

/** What to tell the person about any error of a call. */
export function problemSentence(error: unknown): string {
  if (error instanceof NoAnswer) return noAnswerSentence;
  if (!(error instanceof ApiProblem)) return problemSentences.internal_error;
  const { code, id, retryAfter } = error;
  // A newer server may know a code that this page does not.
  const sentences: string[] = [problemSentences[code] ?? problemSentences.internal_error];
  if (retryAfter !== null || onlyWait.has(code)) sentences.push(waitSentence(retryAfter));
  if (code === 'internal_error' && id !== '') sentences.push(supportSentence(id));
  return sentences.join(' ');
}
