import type { Pool } from 'pg';

/** A draft belongs to a person, or where the policy or the missing sign-in says so, to a session. */
export type DraftOwner = { municipality: string; draft: string; person: string | null; session: string };

export type HeldDraft = {
  id: string;
  eServiceKey: string;
  version: number;
  /** As typed; the engine knows their shape. */
  answers: unknown;
  revision: number;
  /** Answer path → the revision that last changed it. */
  fieldRevisions: Record<string, number>;
  position: unknown;
  submissionKey: string | null;
  createdAt: Date;
  savedAt: Date;
  deleteAfter: Date | null;
  /** Goes when its session does. */
  sessionBound: boolean;
  /** The request for signatures that nobody may change it during; null when there is none. */
  lockedBy: string | null;
  /** What it answers, where it completes an errand; then only these questions (ids, outermost) may be changed. */
  completionId: string | null;
  asked: string[] | null;
};

const statement = `
  SELECT id, e_service_key AS "eServiceKey", version, answers, revision, field_revisions AS "fieldRevisions", position,
    submission_key AS "submissionKey", created_at AS "createdAt", saved_at AS "savedAt", delete_after AS "deleteAfter",
    session_bound AS "sessionBound", locked_by AS "lockedBy",
    completion_id AS "completionId", asked
  FROM draft_read($1, $2, $3, $4)`;

export async function readDraft(pool: Pool, owner: DraftOwner): Promise<HeldDraft | null> {
  const { rows } = await pool.query<HeldDraft>({
    name: 'draft_read',
    text: statement,
    values: [owner.municipality, owner.draft, owner.person, owner.session],
  });
  return rows[0]?.id ? rows[0] : null;
}
