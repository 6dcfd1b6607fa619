import { ApiProblem, NoAnswer } from '../api/api-problem.ts';
import { noAnswerSentence, problemSentences, waitSentence } from './sv/problems.ts';

/** What to tell the person about any error of a call. */
export function problemSentence(error: unknown): string {
  if (error instanceof NoAnswer) return noAnswerSentence;
  if (!(error instanceof ApiProblem)) return problemSentences.internal_error;
  // A newer server may know a code that this page does not.
  const sentence: string = problemSentences[error.code] ?? problemSentences.internal_error;
  return error.retryAfter === null ? sentence : `${sentence} ${waitSentence(error.retryAfter)}`;
}
