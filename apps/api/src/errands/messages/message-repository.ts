import { Prisma, type Tenant } from '@handslag/database/database';
import type { EventContent } from '../errand-repository.ts';

/** Puts a message right, or marks it as taken back; what was written before is not kept. */
export async function updateMessage(
  tx: Tenant,
  errandId: string,
  eventId: string,
  content: EventContent,
): Promise<void> {
  await tx.errandEvent.updateMany({
    where: { id: eventId, errandId, kind: 'message' },
    data: { content },
  });
}

/** The files of a message that was taken back; their bytes are left for the job that removes abandoned ones (a trigger's work). */
export async function deleteFilesOf(tx: Tenant, errandId: string, eventId: string): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`DELETE FROM attachment WHERE errand_id = ${errandId}::uuid AND event_id = ${eventId}::uuid`,
  );
}
