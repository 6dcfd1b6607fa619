import type { Tenant } from '@handslag/database/database';
import type { OrderHandle } from '@handslag/eid/provider';
import type { Proven } from './signing-row.ts';

export type OrderState = 'pending' | 'answered' | 'signed' | 'failed' | 'cancelled';

/** An attempt to sign, as the session that began it finds it. */
export type OrderRow = {
  id: string;
  partyId: string;
  eid: string;
  connection: string;
  flow: 'this-device' | 'other-device';
  handle: OrderHandle;
  state: OrderState;
  result: unknown;
  expired: boolean;
  /** Less than three minutes since the first order of the chain: a code nobody scanned may be replaced. */
  renewable: boolean;
};

export type NewOrder = Pick<OrderRow, 'id' | 'partyId' | 'eid' | 'connection' | 'flow' | 'handle'> & {
  municipalityId: string;
  sessionId: string;
};

export async function insertOrder(tx: Tenant, given: NewOrder): Promise<void> {
  const { id, municipalityId, partyId, sessionId, eid, connection, flow, handle } = given;
  await tx.$executeRaw`
    INSERT INTO signature_order (id, municipality_id, party_id, session_id, eid, connection, flow, handle, expires_at)
    VALUES (${id}::uuid, ${municipalityId}::uuid, ${partyId}::uuid, ${sessionId}::uuid, ${eid}, ${connection}, ${flow},
            ${JSON.stringify(handle)}::jsonb, clock_timestamp() + interval '10 minutes')`;
}

/** The latest attempt of a party in a session; null when there is none there. */
export async function findOrder(tx: Tenant, partyId: string, sessionId: string): Promise<OrderRow | null> {
  const [row] = await tx.$queryRaw<OrderRow[]>`
    SELECT id, party_id AS "partyId", eid, connection, flow, handle, state, result, expires_at <= clock_timestamp() AS expired,
      first_started_at > clock_timestamp() - interval '3 minutes' AS renewable
    FROM signature_order WHERE party_id = ${partyId}::uuid AND session_id = ${sessionId}::uuid
    ORDER BY first_started_at DESC, id LIMIT 1`;
  return row ?? null;
}

/**
 * Takes the right to ask the provider, for fifteen seconds or until it has answered: one at a time and at most every two seconds.
 * False: someone asked just now, or is asking.
 */
export async function claimOrder(tx: Tenant, id: string): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    UPDATE signature_order SET last_collected_at = clock_timestamp() + interval '15 seconds'
    WHERE id = ${id}::uuid AND state = 'pending' AND expires_at > clock_timestamp()
      AND (last_collected_at IS NULL OR last_collected_at <= clock_timestamp() - interval '2 seconds')`;
  return claimed === 1;
}

/** What is known of an order still under way. False: it was cancelled meanwhile. */
export async function updatePending(
  tx: Tenant,
  id: string,
  result: object,
  handle: OrderHandle | null = null,
): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE signature_order SET result = ${JSON.stringify(result)}::jsonb, last_collected_at = clock_timestamp(),
      handle = coalesce(${handle && JSON.stringify(handle)}::jsonb, handle)
    WHERE id = ${id}::uuid AND state = 'pending'`;
  return kept === 1;
}

/** The order's secrets go with its end. False: it was over already. */
export async function updateFailed(
  tx: Tenant,
  id: string,
  from: 'pending' | 'answered',
  result: object,
): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE signature_order SET state = 'failed', result = ${JSON.stringify(result)}::jsonb, handle = '{}'
    WHERE id = ${id}::uuid AND state = ${from}`;
  return kept === 1;
}

/** The raw answer is kept, whatever becomes of it, even where the order was cancelled meanwhile. */
export async function insertAnswer(
  tx: Tenant,
  answer: { municipalityId: string; orderId: string; raw: string; proven: Proven | null },
): Promise<void> {
  const { municipalityId, orderId, raw, proven } = answer;
  await tx.$executeRaw`
    INSERT INTO signature_answer (municipality_id, order_id, raw, proven)
    VALUES (${municipalityId}::uuid, ${orderId}::uuid, ${raw}, ${proven && JSON.stringify(proven)}::jsonb)`;
}

/** An answer has come and waits to be made something of. `eid`: as it turned out. False: the order was cancelled meanwhile. */
export async function updateAnswered(tx: Tenant, id: string, eid: string): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE signature_order SET state = 'answered', eid = ${eid}, handle = '{}' WHERE id = ${id}::uuid AND state = 'pending'`;
  return kept === 1;
}

/** The proven answer of an order; null when there is none. */
export async function findAnswer(
  tx: Tenant,
  orderId: string,
): Promise<{ id: string; proven: Proven } | null> {
  const [row] = await tx.$queryRaw<{ id: string; proven: Proven }[]>`
    SELECT id, proven FROM signature_answer WHERE order_id = ${orderId}::uuid AND proven IS NOT NULL LIMIT 1`;
  return row ?? null;
}

/** Whether anyone has signed a request as an invented person. */
export async function isSignedByInvented(tx: Tenant, signingId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM signing_party AS p
    JOIN signature_answer AS a ON a.municipality_id = p.municipality_id AND a.id = p.answer_id
    WHERE p.signing_id = ${signingId}::uuid
      AND (coalesce((a.proven->'identity'->>'simulated')::boolean, true) OR a.proven->'evidence'->>'environment' <> 'production')
    LIMIT 1`;
  return found.length > 0;
}

export async function updateOrderSigned(tx: Tenant, id: string): Promise<void> {
  await tx.signatureOrder.updateMany({ where: { id }, data: { state: 'signed', handle: {} } });
}

export type PendingOrder = { connection: string; handle: OrderHandle };

/** Stops what is under way for a party, and answers it, to be cancelled at the provider. */
export async function updateOrdersCancelled(
  tx: Tenant,
  partyIds: readonly string[],
): Promise<PendingOrder[]> {
  return tx.$queryRaw`
    WITH held AS (SELECT id, connection, handle FROM signature_order
      WHERE party_id = ANY (${[...partyIds]}::uuid[]) AND state = 'pending' FOR UPDATE)
    UPDATE signature_order AS o SET state = 'cancelled', handle = '{}' FROM held WHERE o.id = held.id
    RETURNING held.connection, held.handle`;
}

/** Orders that nobody asked about to the end keep no secrets. */
export async function updateForgotten(tx: Tenant): Promise<void> {
  await tx.$executeRaw`
    UPDATE signature_order SET state = 'failed', handle = '{}', result = '{"message":"timed-out","retryable":true}'
    WHERE state = 'pending' AND expires_at <= clock_timestamp()`;
}
