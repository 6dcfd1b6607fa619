import type { Tenant } from '@handslag/database/database';
import type { CitizenActor } from '../actor.ts';

/** Holds a draft of the person's as it was reviewed until the transaction ends. False: it has been changed, or is gone. */
export async function lockReviewed(
  tx: Tenant,
  { person, sessionId }: CitizenActor,
  { draftId, revision, version }: { draftId: string; revision: number; version: number },
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM draft WHERE id = ${draftId}::uuid AND revision = ${revision}::int AND version = ${version}::int AND NOT locked
      AND CASE WHEN session_id IS NULL THEN person_id = ${person.id}::uuid ELSE session_id = ${sessionId}::uuid END
    FOR UPDATE`;
  return rows.length === 1;
}

/** From now on nobody changes it. It belongs to the person alone, so that it outlives the session it may have been bound to. */
export async function updateLocked(tx: Tenant, draftId: string, signingId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE draft SET locked = true, signing_id = ${signingId}::uuid, session_id = NULL, delete_after = NULL
    WHERE id = ${draftId}::uuid`;
}

/** Gives it back to its owner. */
export async function updateUnlocked(
  tx: Tenant,
  draftId: string,
  signingId: string,
  deleteAfter: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE draft SET locked = false, delete_after = ${deleteAfter}
    WHERE id = ${draftId}::uuid AND signing_id = ${signingId}::uuid AND locked`;
}

export type DraftFile = {
  id: string;
  questionPath: string;
  name: string;
  size: number;
  kind: string;
  sha256: string | null;
  state: string;
};

/** Every file of a draft, whatever has become of it. */
export async function listDraftFiles(tx: Tenant, draftId: string): Promise<DraftFile[]> {
  return tx.attachment.findMany({
    where: { draftId },
    select: { id: true, questionPath: true, name: true, size: true, kind: true, sha256: true, state: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** Whether a draft still stands as it was frozen. */
export async function draftStandsAt(tx: Tenant, draftId: string, revision: number): Promise<boolean> {
  return (await tx.draft.count({ where: { id: draftId, revision } })) === 1;
}

/** Where a file of a draft lies, once it has been found to be in order. */
export async function findKeptFile(
  tx: Tenant,
  draftId: string,
  id: string,
): Promise<{ storageKey: string; sha256: string } | null> {
  const row = await tx.attachment.findFirst({
    where: { id, draftId, state: 'clean' },
    select: { storageKey: true, sha256: true },
  });
  return row?.storageKey && row.sha256 ? { storageKey: row.storageKey, sha256: row.sha256 } : null;
}
