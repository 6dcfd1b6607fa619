import type { Tenant } from '@handslag/database/database';
import type { FiledAttachment } from '../../submissions/reviewed-answers.ts';

/** Whether the same intent has completed the errand already. */
export async function findSent(
  tx: Tenant,
  { errandId, submissionKey, draftId }: { errandId: string; submissionKey: string; draftId: string },
): Promise<boolean> {
  const where = { errandId, submission: { submissionKey, draftId } };
  return (await tx.completionRequest.count({ where })) === 1;
}

export async function keyIsUsed(tx: Tenant, submissionKey: string): Promise<boolean> {
  return (await tx.submission.count({ where: { submissionKey } })) > 0;
}

/** Holds a draft until the transaction ends. False: somebody has saved since, or it is gone. */
export async function lockDraft(tx: Tenant, draftId: string, revision: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM draft WHERE id = ${draftId}::uuid AND revision = ${revision}::int FOR UPDATE`;
  return rows.length === 1;
}

type Files = { errandId: string; draftId: string; named: readonly FiledAttachment[] };

/** Whether all files that answers name have passed and are what they are said to be, and none of the draft's is still looked at. */
export async function filesAreReady(tx: Tenant, { errandId, draftId, named }: Files): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ ready: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM attachment WHERE draft_id = ${draftId}::uuid AND state IN ('received', 'scanning'))
      AND NOT EXISTS (
        SELECT FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb)
          AS told(id uuid, "questionPath" text, name text, size integer, kind text)
        WHERE NOT EXISTS (SELECT FROM attachment AS a WHERE a.id = told.id AND a.state = 'clean' AND a.event_id IS NULL
                            AND (a.draft_id = ${draftId}::uuid OR a.errand_id = ${errandId}::uuid)
                            AND a.question_path = told."questionPath" AND a.name = told.name AND a.size = told.size
                            AND a.kind = told.kind)) AS ready`;
  return row?.ready ?? false;
}

/** The draft's files that answers name become the errand's; the others go. */
export async function takeFiles(tx: Tenant, { errandId, draftId, named }: Files): Promise<void> {
  await tx.attachment.deleteMany({ where: { draftId, id: { notIn: named.map(({ id }) => id) } } });
  await tx.attachment.updateMany({ where: { draftId }, data: { draftId: null, errandId } });
}

/** The answers as one text, so that their hash can be taken again. All files of the errand's answers are named with them. */
export async function insertAnswers(
  tx: Tenant,
  filed: {
    municipalityId: string;
    id: string;
    submissionKey: string;
    draftId: string;
    personId: string;
    sessionId: string;
    eServiceKey: string;
    version: number;
    answers: string;
    answersHash: string;
    errandId: string;
    identity: Record<string, unknown>;
  },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO submission (municipality_id, id, submission_key, draft_id, person_id, session_id, e_service_key, version,
                            answers, answers_hash, attachments, identity)
    VALUES (${filed.municipalityId}::uuid, ${filed.id}::uuid, ${filed.submissionKey}::uuid, ${filed.draftId}::uuid,
            ${filed.personId}::uuid, ${filed.sessionId}::uuid, ${filed.eServiceKey}, ${filed.version}::int,
            ${filed.answers}::json, ${filed.answersHash},
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'questionPath', a.question_path, 'name', a.name,
                                                          'size', a.size, 'kind', a.kind, 'sha256', a.sha256) ORDER BY a.created_at, a.id), '[]')
             FROM attachment AS a WHERE a.errand_id = ${filed.errandId}::uuid AND a.event_id IS NULL),
            ${JSON.stringify(filed.identity)}::jsonb)`;
}

export async function deleteDraft(tx: Tenant, draftId: string): Promise<void> {
  await tx.draft.deleteMany({ where: { id: draftId } });
}

export async function updateAnswered(tx: Tenant, id: string, submissionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE completion_request SET state = 'answered', submission_id = ${submissionId}::uuid, ended_at = clock_timestamp()
    WHERE id = ${id}::uuid`;
}

/** The errand has new answers, and goes on. */
export async function updateErrand(
  tx: Tenant,
  errandId: string,
  {
    id,
    contentType,
    deadlineOn,
    submissionId,
  }: { id: string; contentType: string; deadlineOn: string | null; submissionId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE errand SET status_id = ${id}, status_content_type = ${contentType}, status_changed_at = moment.at,
      last_event_at = moment.at, applicant_read_at = moment.at, deadline_on = ${deadlineOn}::date,
      latest_submission_id = ${submissionId}::uuid, revision = revision + 1
    FROM (SELECT clock_timestamp() AS at) AS moment WHERE errand.id = ${errandId}::uuid`;
}
