import type { CompletionRow } from './completion-repository.ts';

type Answered = NonNullable<CompletionRow['submission']>;

/** The answers that stand: of the last completion, else as first filed. */
export function latestAnswers({
  errand,
  submission,
  completions,
}: {
  errand: { receivedAt: Date };
  submission: Omit<Answered, 'receivedAt'>;
  completions: readonly CompletionRow[];
}): Answered {
  const answered = completions.flatMap((one) => one.submission ?? []);
  return answered.at(-1) ?? { ...submission, receivedAt: errand.receivedAt };
}
