import type { Tenant } from '@handslag/database/database';
import type { Answers } from '@handslag/form-engine';
import { asSubmission } from './as-submission.ts';

export type FiledBefore = {
  answersHash: string;
  draftId: string | null;
  personId: string | null;
  sessionId: string | null;
  errandId: string;
  registrationNumber: string;
  followUpCodeHash: string | null;
};

/** What was filed with a submission key; null when nothing was. */
export async function findByKey(tx: Tenant, submissionKey: string): Promise<FiledBefore | null> {
  const [row] = await tx.$queryRaw<FiledBefore[]>`
    SELECT s.answers_hash AS "answersHash", s.draft_id AS "draftId", s.person_id AS "personId", s.session_id AS "sessionId",
      e.id AS "errandId", e.registration_number AS "registrationNumber", e.follow_up_code_hash AS "followUpCodeHash"
    FROM submission AS s JOIN errand AS e ON e.municipality_id = s.municipality_id AND e.submission_id = s.id
    WHERE s.submission_key = ${submissionKey}::uuid`;
  return row ?? null;
}

export type SubmissionRow = {
  eServiceKey: string;
  version: number;
  answers: Answers;
  answersHash: string;
  /** Facts the rules saw when it was filed. */
  attributes: Record<string, string | number | boolean>;
  /** The day they saw, YYYY-MM-DD: that of the review, which with several signatures is not the day of arrival. Absent in older ones. */
  today: string | undefined;
  identity: Record<string, unknown>;
  /** Ids of the files that came with it. */
  fileIds: readonly string[];
};

/** What was filed, for ever as it was. */
export async function findSubmission(tx: Tenant, submissionId: string): Promise<SubmissionRow | null> {
  const row = await tx.submission.findFirst({
    where: { id: submissionId },
    select: {
      eServiceKey: true,
      version: true,
      answers: true,
      answersHash: true,
      identity: true,
      attachments: true,
    },
  });
  return row && asSubmission(row);
}
