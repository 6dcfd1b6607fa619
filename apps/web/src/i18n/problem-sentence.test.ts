import { expect, it } from 'vitest';
import { ApiProblem, NoAnswer } from '../api/api-problem.ts';
import { problemSentence } from './problem-sentence.ts';

const told = (code: 'too_many_requests' | 'service_unavailable', retryAfter?: number) =>
  problemSentence(new ApiProblem({ code, status: 429, ...(retryAfter !== undefined && { retryAfter }) }));

it('says once when to try again', () => {
  expect(told('too_many_requests', 42)).toBe(
    'Det blev för många försök på kort tid. Försök igen om 42 sekunder.',
  );
  expect(told('too_many_requests')).toBe('Det blev för många försök på kort tid. Försök igen om en stund.');
  expect(told('service_unavailable', 120)).toBe(
    'E-tjänsterna svarar inte just nu. Försök igen om 2 minuter.',
  );
});

it('has words for what is no answer, and for a code that this page does not know', () => {
  expect(problemSentence(new NoAnswer())).toMatch(/^Vi når inte servern/);
  expect(problemSentence(new ApiProblem({ code: 'from_tomorrow' as 'internal_error', status: 400 }))).toBe(
    'Något gick fel hos oss. Försök igen om en stund.',
  );
});
