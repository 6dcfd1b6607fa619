import type { Pool } from 'pg';
import type { DraftOwner } from './read-draft.ts';
import { jsonList } from './json-list.ts';
import { apart, together } from './together.ts';

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

export type Saved = { revision: number; savedAt: Date } | null;

type Row = { busy?: boolean; revision: number | null; savedAt: Date };

/** @returns what was saved; null when somebody has saved since, or there is no such draft of this owner's */
export function draftSaver(pool: Pool): (save: DraftSave) => Promise<Saved> {
  return together({
    one: async (save) => {
      const { rows } = await pool.query<Row>({
        name: 'draft_save',
        text: `SELECT revision, saved_at AS "savedAt" FROM draft_save($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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
      return savedIn(rows[0]);
    },
    all: async (saves) => {
      const { rows } = await pool.query<Row>({
        name: 'drafts_save',
        text: `SELECT busy, revision, saved_at AS "savedAt" FROM drafts_save($1, $2, $3, $4)`,
        values: [
          saves[0]?.municipality,
          `[${saves.map(asJson).join(',')}]`,
          jsonList(saves.map(({ answers }) => answers)),
          jsonList(saves.map(({ fieldRevisions }) => fieldRevisions)),
        ],
      });
      return rows.map((row) => (row.busy ? apart : savedIn(row)));
    },
    kindOf: ({ municipality }) => municipality,
    orderOf: ({ draft }) => draft,
    atOnce: 1,
  });
}

function savedIn(row: Row | undefined): Saved {
  return row?.revision == null ? null : { revision: row.revision, savedAt: row.savedAt };
}

/** All but what goes beside it. What is JSON already is put in as it is. */
function asJson({ draft, person, session, version, base, position, deleteAfter }: DraftSave): string {
  const plain = JSON.stringify({ draft, person, session, version, base, deleteAfter });
  return `${plain.slice(0, -1)},"position":${position ?? 'null'}}`;
}
