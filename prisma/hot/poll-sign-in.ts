import type { Pool } from 'pg';

export type SignInPoll = { municipality: string; signIn: string; browserHash: string };

/** A sign-in as only the browser that began it can find it. */
export type HeldSignIn = {
  id: string;
  purpose: 'citizen' | 'test';
  eid: string;
  connection: string | null;
  eService: string | null;
  state: 'pending' | 'complete' | 'failed' | 'cancelled';
  handle: unknown;
  result: unknown;
  returnTo: string;
  /** Of whoever signed in. */
  name: string | null;
  /** Ten minutes have passed since it began. */
  expired: boolean;
  /** Less than three minutes since the first order of the chain: a code nobody scanned may be replaced. */
  renewable: boolean;
  /** Completed less than a minute ago: the same browser may be answered again. */
  fresh: boolean;
  /** This caller is the one to ask the provider, within fifteen seconds. */
  claimed: boolean;
};

const poll = `
  SELECT id, purpose, eid, connection, e_service AS "eService", state, handle, result, return_to AS "returnTo", name, expired,
    renewable, fresh, claimed
  FROM sign_in_poll($1, $2, $3)`;

export async function pollSignIn(pool: Pool, given: SignInPoll): Promise<HeldSignIn | null> {
  const { rows } = await pool.query<HeldSignIn>({
    name: 'sign_in_poll',
    text: poll,
    values: [given.municipality, given.signIn, given.browserHash],
  });
  return rows[0]?.id ? rows[0] : null;
}

/** Keeps how it goes and lets others ask again after two seconds. False: it was cancelled meanwhile. */
export async function keepPendingSignIn(
  pool: Pool,
  { municipality, signIn, result }: { municipality: string; signIn: string; result: object },
): Promise<boolean> {
  const { rows } = await pool.query<{ kept: boolean }>({
    name: 'sign_in_keep_pending',
    text: 'SELECT kept FROM sign_in_keep_pending($1, $2, $3)',
    values: [municipality, signIn, JSON.stringify(result)],
  });
  return rows[0]?.kept ?? false;
}
