import type { Tenant } from '@handslag/database/database';
import { asSubmission } from '../../submissions/as-submission.ts';
import { readSubmission } from '../../submissions/read-submission.ts';

type Submitted = Awaited<ReturnType<typeof readSubmission>> & { receivedAt: Date };

export type CompletionRow = {
  id: string;
  questions: string[];
  reason: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  state: 'open' | 'answered' | 'withdrawn';
  statusBefore: { id: string; contentType: string };
  createdAt: Date;
  receiptKey: string | null;
  /** What was answered; null while it is not. */
  submission: Submitted | null;
};

/** All that has been asked for in an errand, oldest first. */
export async function listCompletions(tx: Tenant, errandId: string): Promise<CompletionRow[]> {
  const rows = await tx.completionRequest.findMany({
    where: { errandId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      questions: true,
      reason: true,
      dueOn: true,
      state: true,
      statusBefore: true,
      createdAt: true,
      receiptKey: true,
      submission: {
        select: {
          eServiceKey: true,
          version: true,
          answers: true,
          answersHash: true,
          identity: true,
          attachments: true,
          receivedAt: true,
        },
      },
    },
  });
  return rows.map(({ questions, dueOn, state, statusBefore, submission, ...row }) => ({
    ...row,
    questions: questions as string[],
    dueOn: dueOn.toISOString().slice(0, 10),
    state: state as CompletionRow['state'],
    statusBefore: statusBefore as CompletionRow['statusBefore'],
    submission: submission && asSubmission(submission),
  }));
}

export async function insertCompletion(
  tx: Tenant,
  {
    dueOn,
    ...completion
  }: {
    municipalityId: string;
    id: string;
    errandId: string;
    askedById: string;
    questions: string[];
    reason: string;
    dueOn: string;
    statusBefore: { id: string; contentType: string };
  },
): Promise<void> {
  const data = { ...completion, dueOn: new Date(`${dueOn}T00:00:00Z`) };
  await tx.completionRequest.create({ data, select: { id: true } });
}

type Due = { id: string; errandId: string; dueOn: string };

/** Open requests whose last day is at the latest `until` (YYYY-MM-DD), of which nobody has been reminded. */
export async function listToRemindOf(tx: Tenant, until: string): Promise<Due[]> {
  return tx.$queryRaw`
    SELECT id, errand_id AS "errandId", to_char(due_on, 'YYYY-MM-DD') AS "dueOn" FROM completion_request
    WHERE state = 'open' AND reminded_at IS NULL AND due_on <= ${until}::date ORDER BY due_on, id LIMIT 1000`;
}

/** False: it was answered, taken back or reminded of meanwhile. */
export async function updateReminded(tx: Tenant, id: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE completion_request SET reminded_at = clock_timestamp()
    WHERE id = ${id}::uuid AND state = 'open' AND reminded_at IS NULL`;
  return changed === 1;
}
