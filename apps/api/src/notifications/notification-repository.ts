import type { Language } from '@handslag/contracts/municipalities';
import type { NoticeChannel, NoticeGroup } from '@handslag/contracts/privacy';
import type { Tenant } from '@handslag/database/database';
import { copiedTemplates, type Notice } from './notice.ts';

export type PendingNotification = {
  id: string;
  channel: 'mail' | NoticeChannel;
  /** An e-mail address; empty for other channels. */
  recipient: string;
  template: string;
  language: Language;
  errandId: string | null;
  facts: Record<string, unknown>;
  /** Whose errand or draft it is about. */
  person: {
    muted: NoticeGroup[];
    channels: NoticeChannel[];
    phone: string | null;
    personalNumber: string | null;
  } | null;
};

/** Null where there already is one with the key. What is told the applicant of an errand is in the language it was sent in with. */
export async function insertNotification(
  tx: Tenant,
  municipalityId: string,
  notice: Notice,
): Promise<string | null> {
  const { recipient, template, errandId, dedupeKey, facts, language = null } = notice;
  const theirs = copiedTemplates.has(template) ? errandId : null;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notification (municipality_id, dedupe_key, errand_id, recipient, template, language, payload)
    VALUES (${municipalityId}::uuid, ${dedupeKey}, ${errandId}::uuid, ${recipient}, ${template},
            coalesce(${language}, (SELECT applicant ->> 'language' FROM errand WHERE id = ${theirs}::uuid), 'sv'),
            ${JSON.stringify(facts)}::jsonb)
    ON CONFLICT DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

/** One not yet sent, with what its errand and the person it is for know; locked, so that only one sends it. */
export async function lockPending(tx: Tenant, id: string): Promise<PendingNotification | null> {
  const [row] = await tx.$queryRaw<PendingNotification[]>`
    SELECT n.id, n.channel, n.recipient, n.template, n.language, n.errand_id AS "errandId",
      n.payload || coalesce((SELECT jsonb_build_object('registrationNumber', e.registration_number, 'receivedAt', e.received_at, 'errandId', e.id,
                                                       'signedIn', e.person_id IS NOT NULL,
                                                       'mailTexts', (SELECT s.settings -> 'mailTexts' FROM e_service AS s
                                                                     WHERE s.municipality_id = e.municipality_id AND s.key = e.e_service_key))
                             FROM errand AS e WHERE e.municipality_id = n.municipality_id AND e.id = n.errand_id), '{}') AS facts,
      (SELECT jsonb_build_object('muted', p.muted_notices, 'channels', p.notice_channels, 'phone', p.phone, 'personalNumber', p.personal_number)
       FROM person AS p WHERE p.municipality_id = n.municipality_id
         AND p.id = coalesce((SELECT e.person_id FROM errand AS e WHERE e.municipality_id = n.municipality_id AND e.id = n.errand_id),
                             (n.payload ->> 'personId')::uuid)) AS person
    FROM notification AS n WHERE n.id = ${id}::uuid AND n.state = 'pending' FOR UPDATE OF n SKIP LOCKED`;
  return row ?? null;
}

/** The same notice another way; null where there already is one. */
export async function insertCopy(tx: Tenant, id: string, channel: NoticeChannel): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notification (municipality_id, dedupe_key, errand_id, recipient, template, language, payload, channel)
    SELECT municipality_id, dedupe_key || ' ' || ${channel}, errand_id, '', template, language, payload, ${channel}
    FROM notification WHERE id = ${id}::uuid
    ON CONFLICT DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

export async function deletePending(tx: Tenant, dedupeKey: string): Promise<void> {
  await tx.notification.deleteMany({ where: { dedupeKey, state: 'pending' } });
}

/** Sent, or given up for good; what it told is forgotten. */
export async function updateState(tx: Tenant, id: string, state: 'sent' | 'muted' | 'failed'): Promise<void> {
  await tx.$executeRaw`
    UPDATE notification SET state = ${state}, payload = '{}', sent_at = CASE ${state} WHEN 'sent' THEN clock_timestamp() END,
      attempts = attempts + CASE ${state} WHEN 'muted' THEN 0 ELSE 1 END, last_error = NULL
    WHERE id = ${id}::uuid`;
}

export async function updateFailedAttempt(tx: Tenant, id: string, error: string): Promise<void> {
  await tx.$executeRaw`UPDATE notification SET attempts = attempts + 1, last_error = ${error} WHERE id = ${id}::uuid`;
}
