import type { Tenant } from '@handslag/database/database';
import type { SessionEnding } from '../http/fastify-types.ts';

export type NewSession = {
  municipalityId: string;
  kind: 'citizen' | 'anonymous' | 'staff';
  personId?: string;
  staffAccountId?: string;
  loa?: string;
  eid?: string;
  issuer?: string;
  simulated?: boolean;
  longestHours: number;
};

/** Times are the database's. */
export async function insertSession(
  tx: Tenant,
  session: NewSession,
): Promise<{ id: string; absoluteEndAt: Date }> {
  const { municipalityId, kind, personId, staffAccountId, loa, eid, issuer, simulated, longestHours } =
    session;
  const [row] = await tx.$queryRaw<{ id: string; absolute_end_at: Date }[]>`
    INSERT INTO session (municipality_id, kind, person_id, staff_account_id, loa, eid, issuer, simulated, absolute_end_at)
    VALUES (${municipalityId}::uuid, ${kind}, ${personId ?? null}::uuid, ${staffAccountId ?? null}::uuid, ${loa ?? null},
            ${eid ?? null}, ${issuer ?? null}, ${simulated ?? false}, now() + make_interval(hours => ${longestHours}::int))
    RETURNING id, absolute_end_at`;
  if (!row) throw new Error('a session was not inserted');
  return { id: row.id, absoluteEndAt: row.absolute_end_at };
}

/** Ends a session that lives; its own working copies go with it (a trigger's work). False when it was over already. */
export async function updateSessionEnded(
  tx: Tenant,
  sessionId: string,
  reason: SessionEnding,
): Promise<boolean> {
  const ended = await tx.$executeRaw`
    UPDATE session SET ended_at = clock_timestamp(), ended_reason = ${reason}
    WHERE id = ${sessionId}::uuid AND ended_at IS NULL`;
  return ended === 1;
}

export type OpenSession = { id: string; startedAt: Date; lastActiveAt: Date; eid: string };

/** The sessions of a person that live, latest activity first. Those idle for too long are over though nobody has noted it yet. */
export async function listOpenOfPerson(
  tx: Tenant,
  personId: string,
  idleMinutes: number,
): Promise<OpenSession[]> {
  return tx.$queryRaw`
    SELECT id, created_at AS "startedAt", last_activity_at AS "lastActiveAt", coalesce(eid, '') AS eid FROM session
    WHERE person_id = ${personId}::uuid AND kind = 'citizen' AND ended_at IS NULL AND absolute_end_at > clock_timestamp()
      AND last_activity_at > clock_timestamp() - make_interval(mins => ${idleMinutes}::int)
    ORDER BY last_activity_at DESC`;
}

/** Makes the token after `generation` the current one, the first time it is seen. */
export async function updateGeneration(tx: Tenant, sessionId: string, generation: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET token_generation = ${generation}::int + 1, previous_generation = ${generation}::int, rotated_at = clock_timestamp()
    WHERE id = ${sessionId}::uuid AND token_generation = ${generation}::int AND ended_at IS NULL`;
}

/** Ends every session whose time is up though nobody asks for it any more. Answers how many. */
export async function updateOverdueSessions(tx: Tenant, idleMinutes: number): Promise<number> {
  return tx.$executeRaw`
    UPDATE session SET ended_at = clock_timestamp(),
      ended_reason = CASE WHEN absolute_end_at <= clock_timestamp() THEN 'absolute' ELSE 'idle' END
    WHERE ended_at IS NULL AND (absolute_end_at <= clock_timestamp()
      OR last_activity_at <= clock_timestamp() - make_interval(mins => ${idleMinutes}::int))`;
}

/** How many drafts go with the session, and how many of the person's stay. */
export async function countDrafts(
  tx: Tenant,
  sessionId: string,
  personId: string | null,
): Promise<{ bound: number; kept: number }> {
  const [bound, kept] = await Promise.all([
    tx.draft.count({ where: { sessionId } }),
    personId === null ? 0 : tx.draft.count({ where: { personId, sessionId: null } }),
  ]);
  return { bound, kept };
}

/** The same person has signed in anew in the same browser: what belonged to the session before belongs to this one. */
export async function updateDraftsSession(
  tx: Tenant,
  from: string,
  to: string,
  personId: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE draft SET session_id = ${to}::uuid
    WHERE session_id = ${from}::uuid
      AND EXISTS (SELECT FROM session WHERE id = ${from}::uuid AND person_id = ${personId}::uuid AND ended_at IS NULL)`;
}

export async function findLivingSession(
  tx: Tenant,
  id: string,
): Promise<{ generation: number; absoluteEndAt: Date } | null> {
  const row = await tx.session.findFirst({
    where: { id, endedAt: null },
    select: { tokenGeneration: true, absoluteEndAt: true },
  });
  return row && { generation: row.tokenGeneration, absoluteEndAt: row.absoluteEndAt };
}

/** Until the transaction ends, nobody can end the session. False: it is over. */
export async function lockLivingSession(tx: Tenant, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM session WHERE id = ${id}::uuid AND ended_at IS NULL FOR SHARE`;
  return rows.length === 1;
}

/** The session counts as active at least until so many minutes from now (fewer than none: so long ago). One that is over stays so. */
export async function updateActivityFloor(tx: Tenant, sessionId: string, minutes: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET last_activity_at = clock_timestamp() + make_interval(mins => ${minutes}::int)
    WHERE id = ${sessionId}::uuid AND ended_at IS NULL AND last_activity_at < clock_timestamp() + make_interval(mins => ${minutes}::int)`;
}

/** Ends every living session of a staff account. Answers how many. */
export async function updateStaffSessionsEnded(tx: Tenant, staffAccountId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE session SET ended_at = clock_timestamp(), ended_reason = 'account-disabled'
    WHERE staff_account_id = ${staffAccountId}::uuid AND ended_at IS NULL`;
}
