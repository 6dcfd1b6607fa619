import type { Pool } from 'pg';

export type SessionTouch = {
  municipality: string;
  session: string;
  /** True when the request is a person's own doing. Polling never is. */
  active: boolean;
  idleMinutes: number;
};

/** A session with whose it is, as it stands now. */
export type HeldSession = {
  id: string;
  kind: string;
  personId: string | null;
  staffAccountId: string | null;
  name: string | null;
  personalNumber: string | null;
  protected: boolean;
  roles: string[];
  groups: string[];
  loa: string | null;
  eid: string | null;
  issuer: string | null;
  simulated: boolean;
  tokenGeneration: number;
  previousGeneration: number | null;
  secondsSinceRotation: number;
  endedReason: string | null;
  /** Until the idle or the absolute end, whichever comes first; 0 when ended. */
  secondsLeft: number;
};

const statement = `
  SELECT id, kind, person_id AS "personId", staff_account_id AS "staffAccountId", name, personal_number AS "personalNumber",
    protected, roles, groups, loa, eid, issuer, simulated, token_generation AS "tokenGeneration",
    previous_generation AS "previousGeneration", seconds_since_rotation AS "secondsSinceRotation",
    ended_reason AS "endedReason", seconds_left AS "secondsLeft"
  FROM session_touch($1, $2, $3, make_interval(mins => $4))`;

export async function touchSession(pool: Pool, touch: SessionTouch): Promise<HeldSession | null> {
  const { rows } = await pool.query<HeldSession>({
    name: 'session_touch',
    text: statement,
    values: [touch.municipality, touch.session, touch.active, touch.idleMinutes],
  });
  return rows[0]?.id ? rows[0] : null;
}
