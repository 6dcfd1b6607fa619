import type { Prisma } from '@handslag/database/database';
import type { Answers } from '@handslag/form-engine';
import type { SubmissionRow } from './submission-repository.ts';

type Kept = { answers: Prisma.JsonValue; identity: Prisma.JsonValue; attachments: Prisma.JsonValue };

/** What was filed, from what is kept of it. */
export function asSubmission<Row extends Kept>({
  answers,
  identity: told,
  attachments,
  ...row
}: Row): Omit<Row, keyof Kept> &
  Pick<SubmissionRow, 'answers' | 'attributes' | 'today' | 'identity' | 'fileIds'> {
  const identity = told as Record<string, unknown>;
  return {
    ...row,
    answers: answers as Answers,
    attributes: (identity['attributes'] ?? {}) as SubmissionRow['attributes'],
    today: identity['today'] as string | undefined,
    identity,
    fileIds: (attachments as { id: string }[]).map(({ id }) => id),
  };
}
