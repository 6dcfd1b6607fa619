import type { Tenant } from '@handslag/database/database';
import { findSubmission, type SubmissionRow } from './submission-repository.ts';

/** What was filed, joining the reader's transaction. */
export async function readSubmission(tx: Tenant, submissionId: string): Promise<SubmissionRow> {
  const found = await findSubmission(tx, submissionId);
  if (!found) throw new Error('An errand without a submission');
  return found;
}
