import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import { insertSession, updateDraftsSession, updateSessionEnded } from './session-repository.ts';

export type SessionSubject =
  | { kind: 'citizen'; personId: string; loa: string; eid: string; issuer: string; simulated: boolean }
  | { kind: 'staff'; staffAccountId: string; eid: string; issuer: string; simulated: boolean }
  | { kind: 'anonymous' };

/** What a browser is given to carry: enough to sign its token. */
export type CarriedSession = { id: string; generation: number; absoluteEndAt: Date; secondsLeft: number };

/** Longest life whatever the activity: trust.md, section 2. */
const longestHours = { citizen: 12, anonymous: 12, staff: 10 };

/**
 * Opens a session with a new id. `replaces` is the session the browser had: it ends, so that nothing of one person is left
 * to the next; the working copies of the same person come along. Hand the result to `reply.carrySession`.
 */
export async function openSession(
  tx: Tenant,
  municipality: Municipality,
  subject: SessionSubject,
  replaces: string | null = null,
): Promise<CarriedSession> {
  const { id, absoluteEndAt } = await insertSession(tx, {
    municipalityId: municipality.id,
    longestHours: longestHours[subject.kind],
    ...subject,
  });
  if (replaces !== null) {
    if (subject.kind === 'citizen') await updateDraftsSession(tx, replaces, id, subject.personId);
    await updateSessionEnded(tx, replaces, 'replaced');
  }
  return { id, generation: 1, absoluteEndAt, secondsLeft: municipality.settings.idleMinutes * 60 };
}
