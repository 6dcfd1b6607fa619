import type { Tenant } from '@handslag/database/database';
import { ProblemError } from '../../problem-error.ts';
import { listEvents, type EventRow } from '../errand-repository.ts';
import { deleteFilesOf, updateMessage } from './message-repository.ts';
import { mayStillUndo } from './undo-until.ts';

/**
 * Puts a message right, or with an empty text takes it back with its files, joining the caller's transaction. `too_late_to_undo` when
 * its minute is over; `not_found` when it is not the reader's.
 */
export async function undoMessage(
  tx: Tenant,
  errandId: string,
  eventId: string,
  message: string,
  reader: { didIt: (event: EventRow) => boolean; now: Date },
): Promise<'corrected' | 'withdrawn'> {
  const event = (await listEvents(tx, errandId)).find(({ id }) => id === eventId);
  if (!event || event.kind !== 'message' || !reader.didIt(event)) throw new ProblemError('not_found');
  if (!mayStillUndo(event, reader)) throw new ProblemError('too_late_to_undo');
  const at = reader.now.toISOString();
  if (message !== '') {
    await updateMessage(tx, errandId, eventId, { ...event.content, message, correctedAt: at });
    return 'corrected';
  }
  await updateMessage(tx, errandId, eventId, { withdrawnAt: at });
  await deleteFilesOf(tx, errandId, eventId);
  return 'withdrawn';
}
