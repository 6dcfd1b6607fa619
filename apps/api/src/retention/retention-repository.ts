import type { Language } from '@handslag/contracts/municipalities';
import type { Tenant } from '@handslag/database/database';
import type { Answers } from '@handslag/form-engine';

export type EndingDraft = {
  id: string;
  eServiceKey: string;
  version: number;
  answers: Answers;
  personId: string;
  email: string | null;
  deleteAfter: Date;
  /** Of the page it was last saved on. */
  language: Language | null;
};

/** Drafts that end before `until` and whose owner has not been told since they were last saved. */
export async function listDraftsToRemindOf(
  tx: Tenant,
  until: Date,
  savedBefore: Date,
): Promise<EndingDraft[]> {
  return tx.$queryRaw`
    SELECT d.id, d.e_service_key AS "eServiceKey", d.version, d.answers, d.delete_after AS "deleteAfter", p.id AS "personId", p.email,
      d.position ->> 'language' AS language
    FROM draft AS d JOIN person AS p ON p.municipality_id = d.municipality_id AND p.id = d.person_id
    WHERE d.completion_id IS NULL AND d.delete_after <= ${until} AND d.saved_at <= ${savedBefore} AND coalesce(d.reminded_at < d.saved_at, TRUE)
    ORDER BY d.delete_after LIMIT 1000`;
}

export async function updateReminded(tx: Tenant, draftId: string, at: Date): Promise<void> {
  await tx.$executeRaw`UPDATE draft SET reminded_at = ${at} WHERE id = ${draftId}::uuid`;
}

/** Deletes drafts whose time is up, with their attachments, some at a time. Answers how many; those being saved right now wait. */
export async function deleteExpiredDrafts(tx: Tenant, now: Date, most: number): Promise<number> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM draft WHERE delete_after <= ${now} ORDER BY delete_after LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  const ids = due.map(({ id }) => id);
  await tx.attachment.deleteMany({ where: { draftId: { in: ids } } });
  return (await tx.draft.deleteMany({ where: { id: { in: ids } } })).count;
}

/** Sessions that ended before `before`. */
export async function deleteSessionsEndedBefore(tx: Tenant, before: Date): Promise<number> {
  return (await tx.session.deleteMany({ where: { endedAt: { lt: before }, drafts: { none: {} } } })).count;
}

/** What was last searched for in vain before `before`. */
export async function deleteSearchMissesBefore(tx: Tenant, before: Date): Promise<number> {
  return (await tx.searchMiss.deleteMany({ where: { lastOn: { lt: before } } })).count;
}

/** Survey answers older than their service keeps its errands, or than `mostDays`. */
export async function deleteSurveyAnswers(tx: Tenant, now: Date, mostDays: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM survey_answer AS a USING e_service AS s
    WHERE s.municipality_id = a.municipality_id AND s.key = a.e_service_key
      AND a.answered_on < (${now}::timestamptz AT TIME ZONE 'Europe/Stockholm')::date
        - least(coalesce((s.settings ->> 'retentionDays')::int, ${mostDays}::int), ${mostDays}::int)`;
}

/** People last seen before `before` whom nothing refers to. Those of whom something is being written right now wait. Answers how many. */
export async function deletePeopleWithNothing(tx: Tenant, before: Date, most: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM person WHERE id IN (
      SELECT p.id FROM person AS p
      WHERE p.updated_at < ${before}
        AND NOT EXISTS (SELECT FROM session AS s WHERE s.municipality_id = p.municipality_id AND s.person_id = p.id)
        AND NOT EXISTS (SELECT FROM draft AS d WHERE d.municipality_id = p.municipality_id AND d.person_id = p.id)
        AND NOT EXISTS (SELECT FROM errand AS e WHERE e.municipality_id = p.municipality_id AND e.person_id = p.id)
        AND NOT EXISTS (SELECT FROM signing AS g WHERE g.municipality_id = p.municipality_id AND g.initiator_id = p.id)
        AND NOT EXISTS (SELECT FROM signing_party AS y WHERE y.municipality_id = p.municipality_id AND y.person_id = p.id)
        AND NOT EXISTS (SELECT FROM signature AS t WHERE t.municipality_id = p.municipality_id AND t.person_id = p.id)
      LIMIT ${most} FOR UPDATE SKIP LOCKED)`;
}

/** Uploads that were begun before `before` and never finished. Answers their ids. */
export async function deleteUnfinishedUploads(tx: Tenant, before: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM attachment WHERE state = 'receiving' AND created_at < ${before} RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Files added to messages before `before` that were never sent. */
export async function deleteUnsentFiles(tx: Tenant, before: Date): Promise<number> {
  const where = { outgoingId: { not: null }, createdAt: { lt: before } };
  return (await tx.attachment.deleteMany({ where })).count;
}

/** Of these ids of uploads, those that an attachment still waits for. */
export async function listAwaited(tx: Tenant, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.attachment.findMany({
    where: { id: { in: [...ids] }, state: { in: ['receiving', 'received', 'scanning'] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Files whose row is gone. */
export async function listAbandonedFiles(tx: Tenant, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ storageKey: string }[]>`
    SELECT storage_key AS "storageKey" FROM abandoned_file ORDER BY since LIMIT ${most}`;
  return rows.map(({ storageKey }) => storageKey);
}

export async function deleteAbandonedFile(tx: Tenant, storageKey: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM abandoned_file WHERE storage_key = ${storageKey}`;
}
