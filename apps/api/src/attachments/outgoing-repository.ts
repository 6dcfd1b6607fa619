import type { Tenant } from '@handslag/database/database';
import type { FileKind } from '@handslag/form-engine';
import type { AttachmentRow } from './attachment-repository.ts';

type OutgoingRow = Pick<AttachmentRow, 'id' | 'name' | 'size' | 'kind' | 'state' | 'reason'>;

/** Two that add files to one message wait for each other, until the transaction ends. */
export async function lockOutgoing(tx: Tenant, errandId: string, uploaderId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('outgoing ' || ${errandId} || ' ' || ${uploaderId}, 0))`;
}

/** Files of a message that is being written: all but those refused. */
export async function countOutgoing(tx: Tenant, errandId: string, uploaderId: string): Promise<number> {
  return tx.attachment.count({
    where: {
      outgoingId: errandId,
      uploaderId,
      state: { in: ['receiving', 'received', 'scanning', 'clean'] },
    },
  });
}

export async function insertOutgoing(
  tx: Tenant,
  {
    errandId,
    ...file
  }: {
    municipalityId: string;
    errandId: string;
    uploaderId: string;
    name: string;
    size: number;
    kind: FileKind;
  },
): Promise<string> {
  const data = { ...file, outgoingId: errandId, questionPath: '' };
  return (await tx.attachment.create({ data, select: { id: true } })).id;
}

export async function findOutgoing(tx: Tenant, uploaderId: string, id: string): Promise<OutgoingRow | null> {
  return tx.attachment.findFirst({
    where: { id, uploaderId, outgoingId: { not: null } },
    select: { id: true, name: true, size: true, kind: true, state: true, reason: true },
  });
}

/** False: there is no such file of the uploader's. */
export async function deleteOutgoing(tx: Tenant, uploaderId: string, id: string): Promise<boolean> {
  const where = { id, uploaderId, outgoingId: { not: null } };
  return (await tx.attachment.deleteMany({ where })).count === 1;
}

/** Answers how many of them were the uploader's, for this errand, and had passed. */
export async function updateSent(
  tx: Tenant,
  {
    errandId,
    uploaderId,
    eventId,
    attachments,
  }: { errandId: string; uploaderId: string; eventId: string | null; attachments: string[] },
): Promise<number> {
  const where = { id: { in: attachments }, outgoingId: errandId, uploaderId, state: 'clean' };
  return (await tx.attachment.updateMany({ where, data: { outgoingId: null, errandId, eventId } })).count;
}
