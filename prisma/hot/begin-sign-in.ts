import type { Pool } from 'pg';

export type NewSignIn = {
  id: string;
  municipality: string;
  purpose: 'citizen' | 'staff' | 'test';
  browserHash: string;
  eid: string;
  connection: string | null;
  /** The service one was on the way to, where one was. */
  eService: string | null;
  flow: string | null;
  /** What the provider needs to go on. */
  handle: object;
  returnTo: string;
};

/** Good for ten minutes. */
export async function beginSignIn(pool: Pool, given: NewSignIn): Promise<void> {
  const { municipality, id, purpose, browserHash, eid, connection, eService, flow, handle, returnTo } = given;
  await pool.query({
    name: 'sign_in_begin',
    text: 'SELECT sign_in_begin($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    values: [
      municipality,
      id,
      purpose,
      browserHash,
      eid,
      connection,
      eService,
      flow,
      JSON.stringify(handle),
      returnTo,
    ],
  });
}
