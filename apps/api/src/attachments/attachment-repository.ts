import { Prisma, type Tenant } from '@handslag/database/database';
import type { AttachmentRefusal } from '@handslag/contracts/attachments';
import type { FileKind } from '@handslag/form-engine';
import type { Applicant } from '../actor.ts';

export type AttachmentRow = {
  id: string;
  draftId: string;
  eServiceKey: string;
  questionPath: string;
  name: string;
  size: number;
  kind: string;
  /** receiving, received, scanning, clean, infected, unscannable, refused */
  state: string;
  reason: string | null;
  storageKey: string | null;
};

/** A file to look into, with the form it belongs to; a message's has none. */
type TakenForCheck = Omit<AttachmentRow, 'eServiceKey'> & {
  eServiceKey: string | null;
  version: number | null;
};

const columns = Prisma.sql`a.id, a.draft_id AS "draftId", d.e_service_key AS "eServiceKey", a.question_path AS "questionPath", a.name, a.size, a.kind, a.state, a.reason,
  a.storage_key AS "storageKey"`;

function ownDraft(actor: Applicant): Prisma.Sql {
  const person = actor.kind === 'citizen' ? actor.person.id : null;
  return Prisma.sql`CASE WHEN d.session_id IS NULL THEN d.person_id = ${person}::uuid ELSE d.session_id = ${actor.sessionId}::uuid END`;
}

/** Locks a draft until the transaction ends. False: there is no such draft of the actor's, or it is being signed by several. */
export async function lockDraft(tx: Tenant, actor: Applicant, draftId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT d.id FROM draft AS d WHERE d.id = ${draftId}::uuid AND NOT d.locked AND ${ownDraft(actor)} FOR UPDATE`;
  return rows.length === 1;
}

/** Files of a draft that count: kept, being checked, or on their way since less than ten minutes. */
export async function countFiles(
  tx: Tenant,
  draftId: string,
  questionPath: string,
): Promise<{ ofQuestion: number; ofDraft: number; bytes: number }> {
  const [row] = await tx.$queryRaw<{ ofQuestion: number; ofDraft: number; bytes: number }[]>`
    SELECT count(*) FILTER (WHERE question_path = ${questionPath})::int AS "ofQuestion", count(*)::int AS "ofDraft",
           coalesce(sum(size), 0)::float8 AS bytes
    FROM attachment WHERE draft_id = ${draftId}::uuid
      AND (state IN ('received', 'scanning', 'clean') OR state = 'receiving' AND created_at > now() - interval '10 minutes')`;
  return row ?? { ofQuestion: 0, ofDraft: 0, bytes: 0 };
}

export async function insertAttachment(
  tx: Tenant,
  attachment: {
    municipalityId: string;
    draftId: string;
    questionPath: string;
    name: string;
    size: number;
    kind: FileKind;
  },
): Promise<string> {
  return (await tx.attachment.create({ data: attachment, select: { id: true } })).id;
}

/** A file of a draft of the actor's. */
export async function findOwnAttachment(
  tx: Tenant,
  actor: Applicant,
  id: string,
): Promise<AttachmentRow | null> {
  const [row] = await tx.$queryRaw<AttachmentRow[]>`
    SELECT ${columns} FROM attachment AS a JOIN draft AS d ON d.municipality_id = a.municipality_id AND d.id = a.draft_id
    WHERE a.id = ${id}::uuid AND ${ownDraft(actor)}`;
  return row ?? null;
}

/** False: there is no such file of a draft of the actor's, or several are signing it. */
export async function deleteOwnAttachment(tx: Tenant, actor: Applicant, id: string): Promise<boolean> {
  const deleted = await tx.$executeRaw`
    DELETE FROM attachment AS a USING draft AS d
    WHERE d.municipality_id = a.municipality_id AND d.id = a.draft_id AND a.id = ${id}::uuid AND NOT d.locked AND ${ownDraft(actor)}`;
  return deleted === 1;
}

/** The last byte has come. False where that was known already, or the file was removed. */
export async function updateReceived(tx: Tenant, id: string): Promise<boolean> {
  return (
    (await tx.attachment.updateMany({ where: { id, state: 'receiving' }, data: { state: 'received' } }))
      .count === 1
  );
}

/** A file whose check is due, from now being checked; null when it is settled or gone. */
export async function takeForCheck(tx: Tenant, id: string): Promise<TakenForCheck | null> {
  const [row] = await tx.$queryRaw<TakenForCheck[]>`
    WITH taken AS (
      UPDATE attachment SET state = 'scanning', updated_at = now()
      WHERE id = ${id}::uuid AND state IN ('received', 'scanning') AND errand_id IS NULL RETURNING *
    )
    SELECT ${columns}, d.version
    FROM taken AS a LEFT JOIN draft AS d ON d.municipality_id = a.municipality_id AND d.id = a.draft_id`;
  return row ?? null;
}

/** Says where a file that has passed will be kept, before it is moved there. False: it was removed meanwhile. */
export async function updatePassed(
  tx: Tenant,
  id: string,
  passed: { storageKey: string; sha256: string; size: number; kind: FileKind; scannedAt: Date | null },
): Promise<boolean> {
  return (await tx.attachment.updateMany({ where: { id, state: 'scanning' }, data: passed })).count === 1;
}

/** False: it was removed meanwhile. */
export async function updateClean(tx: Tenant, id: string): Promise<boolean> {
  return (
    (await tx.attachment.updateMany({ where: { id, state: 'scanning' }, data: { state: 'clean' } })).count ===
    1
  );
}

export async function updateRefused(tx: Tenant, id: string, reason: AttachmentRefusal): Promise<void> {
  const state = reason === 'infected' ? 'infected' : reason === 'not-scannable' ? 'unscannable' : 'refused';
  await tx.attachment.updateMany({ where: { id, state: 'scanning' }, data: { state, reason } });
}
