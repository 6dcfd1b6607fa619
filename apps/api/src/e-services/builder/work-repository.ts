import { Prisma, type Tenant } from '@handslag/database/database';

export type WorkRow = {
  key: string;
  revision: number;
  settings: unknown;
  definition: unknown;
  savedAt: Date;
  savedById: string | null;
  savedBy: string | null;
  publishedVersion: number | null;
  changed: boolean;
  closed: boolean;
  archived: boolean;
  publishAt: Date | null;
  publishProblem: string | null;
  /** Who has it open now; null where nobody has been seen lately. */
  editorId: string | null;
  editorName: string | null;
  editorTab: string | null;
  editorSince: Date | null;
};

/** An editor not seen for so long has left: three times as long as between two signs of life. */
const seenLately = Prisma.sql`w.editor_seen_at > clock_timestamp() - interval '60 seconds'`;

/** The work on a service: its own row, or what is published. Null when there is no such service. */
export async function findWork(tx: Tenant, key: string): Promise<WorkRow | null> {
  const [row] = await tx.$queryRaw<(WorkRow & { there: boolean })[]>`
    SELECT k.key, coalesce(w.revision, 0) AS revision, coalesce(w.settings, e.settings) AS settings,
      coalesce(w.definition, v.definition) AS definition, coalesce(w.saved_at, v.published_at) AS "savedAt",
      w.saved_by AS "savedById", s.name AS "savedBy", e.published_version AS "publishedVersion",
      w.key IS NOT NULL AND (w.settings IS DISTINCT FROM e.settings OR w.definition IS DISTINCT FROM v.definition) AS changed,
      coalesce(e.closed, false) AS closed, coalesce(e.archived_at, w.archived_at) IS NOT NULL AS archived,
      w.publish_at AS "publishAt", w.publish_problem AS "publishProblem",
      a.id AS "editorId", a.name AS "editorName", w.editor_tab AS "editorTab", w.editor_since AS "editorSince"
    FROM (SELECT ${key} AS key) AS k
    LEFT JOIN e_service AS e ON e.key = k.key AND e.published_version IS NOT NULL
    LEFT JOIN e_service_version AS v
      ON v.municipality_id = e.municipality_id AND v.e_service_key = e.key AND v.version = e.published_version
    LEFT JOIN e_service_work AS w ON w.key = k.key
    LEFT JOIN staff_account AS s ON s.municipality_id = w.municipality_id AND s.id = w.saved_by
    LEFT JOIN staff_account AS a ON a.municipality_id = w.municipality_id AND a.id = w.editor_id AND ${seenLately}
    WHERE coalesce(w.key, v.e_service_key) IS NOT NULL`;
  return row ?? null;
}

/** The same, with a row of its own that nobody else changes until this transaction ends. */
export async function lockWork(tx: Tenant, key: string): Promise<WorkRow | null> {
  await tx.$executeRaw`
    INSERT INTO e_service_work (municipality_id, key, settings, definition, saved_at)
    SELECT e.municipality_id, e.key, e.settings, v.definition, v.published_at
    FROM e_service AS e
    JOIN e_service_version AS v
      ON v.municipality_id = e.municipality_id AND v.e_service_key = e.key AND v.version = e.published_version
    WHERE e.key = ${key}
    ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT FROM e_service_work WHERE key = ${key} FOR UPDATE`;
  return findWork(tx, key);
}

export type NewWork = {
  municipalityId: string;
  key: string;
  settings: unknown;
  definition: unknown;
  savedBy: string;
};

/** False: the key is taken. */
export async function insertWork(tx: Tenant, work: NewWork): Promise<boolean> {
  const { municipalityId, key, settings, definition, savedBy } = work;
  const made = await tx.$executeRaw`
    INSERT INTO e_service_work (municipality_id, key, settings, definition, revision, saved_by)
    SELECT ${municipalityId}::uuid, ${key}, ${JSON.stringify(settings)}::jsonb, ${JSON.stringify(definition)}::jsonb, 1, ${savedBy}::uuid
    WHERE NOT EXISTS (SELECT FROM e_service WHERE key = ${key})
    ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** Keeps what was saved as the next revision. */
export async function updateWork(
  tx: Tenant,
  { key, settings, definition, savedBy }: Omit<NewWork, 'municipalityId'>,
): Promise<{ revision: number; savedAt: Date }> {
  const [saved] = await tx.$queryRaw<{ revision: number; savedAt: Date }[]>`
    UPDATE e_service_work SET settings = ${JSON.stringify(settings)}::jsonb, definition = ${JSON.stringify(definition)}::jsonb,
      revision = revision + 1, saved_at = clock_timestamp(), saved_by = ${savedBy}::uuid
    WHERE key = ${key} RETURNING revision, saved_at AS "savedAt"`;
  if (!saved) throw new Error(`no work on ${key}`);
  return saved;
}

/** Back to what is published, with nothing planned. */
export async function resetWork(tx: Tenant, key: string, savedBy: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE e_service_work AS w SET settings = e.settings, definition = v.definition, revision = w.revision + 1,
      saved_at = clock_timestamp(), saved_by = ${savedBy}::uuid, publish_at = NULL, publish_problem = NULL
    FROM e_service AS e
    JOIN e_service_version AS v
      ON v.municipality_id = e.municipality_id AND v.e_service_key = e.key AND v.version = e.published_version
    WHERE w.key = ${key} AND e.key = w.key`;
}

export async function deleteWork(tx: Tenant, key: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM e_service_work WHERE key = ${key}`;
}

/** This tab of this account has it open, and was seen just now. */
export async function updateEditor(
  tx: Tenant,
  key: string,
  { accountId, tab }: { accountId: string; tab: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE e_service_work AS w SET editor_id = ${accountId}::uuid, editor_tab = ${tab}, editor_seen_at = clock_timestamp(),
      editor_since = CASE WHEN w.editor_id = ${accountId}::uuid AND w.editor_tab = ${tab} AND ${seenLately}
        THEN w.editor_since ELSE clock_timestamp() END
    WHERE key = ${key}`;
}

/** Nobody has it open, if it was this tab of this account. */
export async function deleteEditor(
  tx: Tenant,
  key: string,
  { accountId, tab }: { accountId: string; tab: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE e_service_work SET editor_id = NULL, editor_tab = NULL, editor_since = NULL, editor_seen_at = NULL
    WHERE key = ${key} AND editor_id = ${accountId}::uuid AND editor_tab = ${tab}`;
}
