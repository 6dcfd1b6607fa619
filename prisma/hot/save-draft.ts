import type { Pool } from 'pg';
import type { DraftOwner } from './read-draft.ts';

export type DraftSave = DraftOwner & {
  version: number;
  /** The revision the merge was made on. */
  base: number;
  /** JSON texts, so that what is stored is what was checked, and is written only once. */
  answers: string;
  fieldRevisions: string;
  /** Null keeps the position there is. */
  position: string | null;
  deleteAfter: Date | null;
};

const statement = `
  SELECT revision, saved_at AS "savedAt" FROM draft_save($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

export async function saveDraft(
  pool: Pool,
  save: DraftSave,
): Promise<{ revision: number; savedAt: Date } | null> {
  const { rows } = await pool.query<{ revision: number | null; savedAt: Date }>({
    name: 'draft_save',
    text: statement,
    values: [
      save.municipality,
      save.draft,
      save.person,
      save.session,
      save.version,
      save.base,
      save.answers,
      save.fieldRevisions,
      save.position,
      save.deleteAfter,
    ],
  });
  const saved = rows[0];
  return saved?.revision == null ? null : { revision: saved.revision, savedAt: saved.savedAt };
}
