import type { Tenant } from '@handslag/database/database';
import { insertEvent } from '../errand-repository.ts';

/** Notes on the timeline that the mail with the number has gone out. Other mails tell of events that are there already. */
export async function noteReceiptSent(
  tx: Tenant,
  municipality: { id: string },
  { errandId, template }: { errandId: string | null; template: string },
): Promise<void> {
  if (errandId === null || template !== 'errand-received') return;
  const event = { kind: 'receipt_sent', actorKind: 'system', actorId: null, visibleToCitizen: true } as const;
  await insertEvent(tx, { municipalityId: municipality.id, errandId, ...event });
}
