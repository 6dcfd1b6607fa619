import type { Tenant } from '@handslag/database/database';
import type { Notice } from './notice.ts';

export type PendingNotification = {
  id: string;
  recipient: string;
  template: string;
  language: string;
  errandId: string | null;
  facts: Record<string, unknown>;
};

/** Null where there already is one with the key. */
export async function insertNotification(
  tx: Tenant,
  municipalityId: string,
  notice: Notice,
): Promise<string | null> {
  const { recipient, template, errandId, dedupeKey, facts } = notice;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notification (municipality_id, dedupe_key, errand_id, recipient, template, payload)
    VALUES (${municipalityId}::uuid, ${dedupeKey}, ${errandId}::uuid, ${recipient}, ${template}, ${JSON.stringify(facts)}::jsonb)
    ON CONFLICT DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

/** A mail not yet sent, with what its errand knows; locked, so that only one sends it. */
export async function lockPending(tx: Tenant, id: string): Promise<PendingNotification | null> {
  const [row] = await tx.$queryRaw<PendingNotification[]>`
    SELECT n.id, n.recipient, n.template, n.language, n.errand_id AS "errandId",
      n.payload || coalesce((SELECT jsonb_build_object('registrationNumber', e.registration_number, 'receivedAt', e.received_at, 'errandId', e.id,
                                                       'signedIn', e.person_id IS NOT NULL)
                             FROM errand AS e WHERE e.municipality_id = n.municipality_id AND e.id = n.errand_id), '{}') AS facts
    FROM notification AS n WHERE n.id = ${id}::uuid AND n.state = 'pending' FOR UPDATE OF n SKIP LOCKED`;
  return row ?? null;
}

export async function deletePending(tx: Tenant, dedupeKey: string): Promise<void> {
  await tx.notification.deleteMany({ where: { dedupeKey, state: 'pending' } });
}

export async function updateSent(tx: Tenant, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE notification SET state = 'sent', payload = payload - 'token', sent_at = clock_timestamp(), attempts = attempts + 1, last_error = NULL WHERE id = ${id}::uuid`;
}

export async function updateFailedAttempt(tx: Tenant, id: string, error: string): Promise<void> {
  await tx.$executeRaw`UPDATE notification SET attempts = attempts + 1, last_error = ${error} WHERE id = ${id}::uuid`;
}
