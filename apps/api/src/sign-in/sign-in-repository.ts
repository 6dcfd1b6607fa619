import type { Tenant } from '@handslag/database/database';
import type { OrderHandle, RedirectAnswer, RedirectTransaction } from '@handslag/eid/provider';
import type { OidcTransaction } from '@handslag/eid/oidc';

export type SignInState = 'pending' | 'complete' | 'failed' | 'cancelled';
export type SignInPurpose = 'citizen' | 'staff' | 'test';

/** Keeps what the provider answered, before anyone is told: an outcome can be fetched only once. False: it was cancelled meanwhile. */
export async function updateCollected(
  tx: Tenant,
  id: string,
  {
    state,
    result,
    handle,
  }: { state: SignInState; result: object; handle?: OrderHandle & { returnCode?: string } },
): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE sign_in_transaction SET state = ${state}, result = ${JSON.stringify(result)}::jsonb,
      handle = coalesce(${handle ? JSON.stringify(handle) : null}::jsonb, CASE WHEN ${state} = 'pending' THEN handle
        ELSE jsonb_strip_nulls(jsonb_build_object('returnCode', handle->'returnCode')) END),
      last_collected_at = clock_timestamp(), consumed_at = CASE WHEN ${state} = 'complete' THEN clock_timestamp() END
    WHERE id = ${id}::uuid AND state = 'pending'`;
  return kept === 1;
}

/** A sign-in that opened this session within the last minute: another tab of the same browser may still be asking. */
export async function findOpenedSession(
  tx: Tenant,
  id: string,
  sessionId: string,
): Promise<{ returnTo: string; name: string } | null> {
  const [row] = await tx.$queryRaw<{ returnTo: string; name: string }[]>`
    SELECT t.return_to AS "returnTo", p.name FROM sign_in_transaction AS t
    JOIN session AS s ON s.municipality_id = t.municipality_id AND s.id = ${sessionId}::uuid
    JOIN person AS p ON p.municipality_id = s.municipality_id AND p.id = s.person_id
    WHERE t.id = ${id}::uuid AND t.state = 'complete' AND t.result->>'sessionId' = ${sessionId}
      AND t.consumed_at > clock_timestamp() - interval '1 minute'`;
  return row ?? null;
}

/** What was begun in another browser than the app sent somebody back to, as far as it must be undone. */
export type BegunElsewhere = {
  eid: string;
  /** An order that is given up with it. */
  order: PendingOrder | null;
  /** The session it opened within the last minute. */
  sessionId: string | null;
};
type PendingOrder = { handle: OrderHandle; connection: string | null };

/**
 * Whether the app sent somebody back from this sign-in, in whatever browser; null: it did not. Who has approved it and came to another
 * one than began it is forgotten: that browser does not get them. With BankID nobody but the app knows the way back, so there the whole
 * sign-in is over; with Freja only what has been approved.
 */
export async function updateBegunElsewhere(
  tx: Tenant,
  id: string,
  returnCode: string,
): Promise<BegunElsewhere | null> {
  const [row] = await tx.$queryRaw<
    { eid: string; handle: OrderHandle | null; connection: string | null; sessionId: string | null }[]
  >`
    WITH held AS (
      SELECT id, eid, handle, connection, state = 'pending' AND (eid = 'bankid' OR result ? 'proven' IS TRUE) AS failing,
        CASE WHEN eid = 'bankid' AND state = 'complete' AND consumed_at > clock_timestamp() - interval '1 minute'
          THEN result->>'sessionId' END AS session_id
      FROM sign_in_transaction
      WHERE id = ${id}::uuid AND purpose IN ('citizen', 'test') AND handle->>'returnCode' = ${returnCode} FOR UPDATE),
    failed AS (
      UPDATE sign_in_transaction AS t SET state = 'failed', handle = jsonb_build_object('returnCode', held.handle->'returnCode'),
        result = '{"message":"identity-not-verified","retryable":true}'
      FROM held WHERE t.id = held.id AND held.failing)
    SELECT eid, CASE WHEN failing THEN handle END AS handle, connection, session_id AS "sessionId" FROM held`;
  if (!row) return null;
  const { eid, handle, connection, sessionId } = row;
  return { eid, order: handle && { handle, connection }, sessionId };
}

/** What a test of an e-legitimation found, for a minute: the app may have opened a second tab, and a reply may be lost. */
export async function findReport(tx: Tenant, id: string): Promise<unknown> {
  const [row] = await tx.$queryRaw<{ report: unknown }[]>`
    SELECT result->'report' AS report FROM sign_in_transaction
    WHERE id = ${id}::uuid AND purpose = 'test' AND state = 'complete' AND consumed_at > clock_timestamp() - interval '1 minute'`;
  return row?.report ?? null;
}

/** Forgets what tests found more than a minute ago, and what nobody came back for. Answers how many. */
export async function updateReportsForgotten(tx: Tenant): Promise<number> {
  return tx.$executeRaw`
    UPDATE sign_in_transaction SET result = '{}'
    WHERE purpose = 'test' AND state = 'complete' AND result ? 'report' AND consumed_at <= clock_timestamp() - interval '1 minute'
      OR state = 'pending' AND (result ? 'proven' OR result ? 'answer') AND expires_at <= clock_timestamp()`;
}

/** Stops a pending one and answers its order, to be cancelled at the provider; null when it was over. */
export async function updateCancelled(
  tx: Tenant,
  id: string,
  browserHash: string,
): Promise<PendingOrder | null> {
  const [row] = await tx.$queryRaw<PendingOrder[]>`
    WITH held AS (SELECT id, handle, connection FROM sign_in_transaction
      WHERE id = ${id}::uuid AND browser_hash = ${browserHash} AND state = 'pending' AND purpose IN ('citizen', 'test') FOR UPDATE)
    UPDATE sign_in_transaction AS t SET state = 'cancelled', handle = '{}', result = NULL FROM held WHERE t.id = held.id
    RETURNING held.handle, held.connection`;
  return row ?? null;
}

/** Uses up a staff sign-in: found by the provider's `state`, in the browser that began it, once, within ten minutes. */
export async function consumeStaffSignIn(
  tx: Tenant,
  state: string,
  browserHash: string,
): Promise<{ id: string; handle: OidcTransaction; returnTo: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string; handle: OidcTransaction; returnTo: string }[]>`
    WITH held AS (SELECT id, handle FROM sign_in_transaction
      WHERE purpose = 'staff' AND browser_hash = ${browserHash} AND state = 'pending' AND handle->>'state' = ${state}
        AND expires_at > clock_timestamp() FOR UPDATE)
    UPDATE sign_in_transaction AS t SET state = 'complete', handle = '{}', consumed_at = clock_timestamp()
    FROM held WHERE t.id = held.id
    RETURNING t.id, held.handle, t.return_to AS "returnTo"`;
  return row ?? null;
}

export type PostedAnswer = {
  connection: string;
  state: string;
  answer: RedirectAnswer;
  /** Random; only the browser that brought the answer gets it. */
  ticket: string;
};

/**
 * Keeps an answer that another site's form brought, without the browser's mark, until the browser itself comes for it. The first counts;
 * the same once more comes from where the reply was lost.
 */
export async function updateAnswer(
  tx: Tenant,
  { connection, state, answer, ticket }: PostedAnswer,
): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE sign_in_transaction SET result = ${JSON.stringify({ answer, ticket })}::jsonb
    WHERE connection = ${connection} AND handle->>'state' = ${state} AND state = 'pending'
      AND (result IS NULL OR result->'answer' = ${JSON.stringify(answer)}::jsonb) AND consumed_at IS NULL AND expires_at > clock_timestamp()`;
  return kept === 1;
}

export type ReturnedSignIn = {
  id: string;
  purpose: SignInPurpose;
  eid: string;
  connection: string;
  eService: string | null;
  handle: RedirectTransaction;
  /** What a form brought before. */
  answer: RedirectAnswer | null;
  returnTo: string;
};

/**
 * Uses up a sign-in at a provider one left for: found by its `state`, in the browser that began it, once, within ten minutes, and at the
 * address of that provider only: what another one gave is none of its business. A posted answer is there only for its ticket: whoever
 * began, and had another person follow the link to the provider, does not hold that.
 */
export async function consumeRedirect(
  tx: Tenant,
  {
    state,
    ticket,
    browserHash,
    connection,
  }: { state: string; ticket: string; browserHash: string; connection: string | null },
): Promise<ReturnedSignIn | null> {
  const [row] = await tx.$queryRaw<ReturnedSignIn[]>`
    WITH held AS (SELECT id, handle, result FROM sign_in_transaction
      WHERE purpose IN ('citizen', 'test') AND browser_hash = ${browserHash} AND state = 'pending' AND consumed_at IS NULL
        AND handle->>'state' = ${state} AND expires_at > clock_timestamp()
        AND CASE WHEN ${connection}::text IS NULL THEN result->>'ticket' = ${ticket} ELSE connection = ${connection} AND result IS NULL END
      FOR UPDATE)
    UPDATE sign_in_transaction AS t SET handle = '{}', result = NULL, consumed_at = clock_timestamp()
    FROM held WHERE t.id = held.id
    RETURNING t.id, t.purpose, t.eid, t.connection, t.e_service AS "eService", held.handle, held.result->'answer' AS answer,
      t.return_to AS "returnTo"`;
  return row ?? null;
}

/** Attempts older than a day say nothing any more. Answers how many. */
export async function deleteOldSignInRows(tx: Tenant): Promise<number> {
  return tx.$executeRaw`DELETE FROM sign_in_transaction WHERE created_at < now() - interval '1 day'`;
}
