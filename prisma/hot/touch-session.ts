import type { Pool } from 'pg';
import { together } from './together.ts';

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

const columns = `
  id, kind, person_id AS "personId", staff_account_id AS "staffAccountId", name, personal_number AS "personalNumber",
  protected, roles, groups, loa, eid, issuer, simulated, token_generation AS "tokenGeneration",
  previous_generation AS "previousGeneration", seconds_since_rotation AS "secondsSinceRotation",
  ended_reason AS "endedReason", seconds_left AS "secondsLeft"`;

/** @returns the session as it stands for a request, touched where that counts as activity; null when there is none */
export function sessionToucher(pool: Pool): (touch: SessionTouch) => Promise<HeldSession | null> {
  return together({
    one: async ({ municipality, session, active, idleMinutes }) => {
      const { rows } = await pool.query<HeldSession>({
        name: 'session_touch',
        text: `SELECT ${columns} FROM session_touch($1, $2, $3, make_interval(mins => $4))`,
        values: [municipality, session, active, idleMinutes],
      });
      return found(rows[0]);
    },
    all: async (touches) => {
      const { rows } = await pool.query<HeldSession>({
        name: 'session_touch together',
        text: `SELECT ${columns} FROM unnest($2::uuid[], $3::boolean[]) WITH ORDINALITY AS asked(session, active, n)
          CROSS JOIN LATERAL session_touch($1, asked.session, asked.active, make_interval(mins => $4)) ORDER BY n`,
        values: [
          touches[0]?.municipality,
          touches.map(({ session }) => session),
          touches.map(({ active }) => active),
          touches[0]?.idleMinutes,
        ],
      });
      return rows.map(found);
    },
    kindOf: ({ municipality, idleMinutes }) => `${municipality} ${idleMinutes}`,
    orderOf: ({ session }) => session,
    atOnce: 2,
  });
}

/** A function that finds nothing answers a row of nulls. */
function found(row: HeldSession | undefined): HeldSession | null {
  return row?.id ? row : null;
}
