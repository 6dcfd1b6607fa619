import type { Tenant } from '@handslag/database/database';

export type VersionRow = {
  version: number;
  publishedAt: Date;
  publishedBy: string | null;
  note: string;
  current: boolean;
  errands: number;
  drafts: number;
};
export type VersionContent = { settings: unknown; definition: unknown };

/** Published versions, newest first, with what hangs on each. */
export async function listVersionRows(tx: Tenant, key: string): Promise<VersionRow[]> {
  return tx.$queryRaw`
    SELECT v.version, v.published_at AS "publishedAt", s.name AS "publishedBy", v.note, v.version = e.published_version AS current,
      coalesce(filed.count, 0)::int AS errands,
      (SELECT count(*) FROM draft AS d WHERE d.e_service_key = v.e_service_key AND d.version = v.version)::int AS drafts
    FROM e_service_version AS v
    JOIN e_service AS e ON e.municipality_id = v.municipality_id AND e.key = v.e_service_key
    LEFT JOIN staff_account AS s ON s.municipality_id = v.municipality_id AND s.id = v.published_by
    LEFT JOIN (
      SELECT f.version, count(*) AS count FROM errand AS r
      JOIN submission AS f ON f.municipality_id = r.municipality_id AND f.id = r.submission_id
      WHERE r.e_service_key = ${key} GROUP BY f.version
    ) AS filed ON filed.version = v.version
    WHERE v.e_service_key = ${key}
    ORDER BY v.version DESC`;
}

/**
 * A version as it was published, and the one before it. One from before settings were kept has those the service has now.
 * Null when there is no such version.
 */
export async function findVersionContents(
  tx: Tenant,
  key: string,
  version: number,
): Promise<{ content: VersionContent; before: VersionContent | null } | null> {
  const rows = await tx.$queryRaw<(VersionContent & { version: number })[]>`
    SELECT v.version, coalesce(v.settings, e.settings) AS settings, v.definition
    FROM e_service_version AS v
    JOIN e_service AS e ON e.municipality_id = v.municipality_id AND e.key = v.e_service_key
    WHERE v.e_service_key = ${key} AND v.version <= ${version}::int
    ORDER BY v.version DESC LIMIT 2`;
  const [content, before = null] = rows;
  return content?.version === version ? { content, before } : null;
}

/** The groups that anybody who works here belongs to. */
export async function listHandlerGroups(tx: Tenant): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT unnest(groups) AS name FROM staff_account WHERE disabled_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}

export type NewVersion = {
  municipalityId: string;
  key: string;
  settings: unknown;
  definition: unknown;
  publishedBy: string | null;
  note: string;
};

/** Makes the next version the published one, and leaves nothing planned. @returns its number */
export async function insertVersion(tx: Tenant, given: NewVersion): Promise<number> {
  const { municipalityId, key, note, publishedBy } = given;
  const settings = JSON.stringify(given.settings);
  await tx.$executeRaw`
    INSERT INTO e_service (municipality_id, key, settings, updated_at)
    VALUES (${municipalityId}::uuid, ${key}, ${settings}::jsonb, now()) ON CONFLICT DO NOTHING`;
  const [made] = await tx.$queryRaw<{ version: number }[]>`
    INSERT INTO e_service_version (municipality_id, e_service_key, version, definition, settings, published_by, note, published_at)
    SELECT ${municipalityId}::uuid, ${key}, coalesce(max(version), 0) + 1, ${JSON.stringify(given.definition)}::jsonb,
      ${settings}::jsonb, ${publishedBy}::uuid, ${note}, clock_timestamp()
    FROM e_service_version WHERE e_service_key = ${key}
    RETURNING version`;
  if (!made) throw new Error(`no version of ${key} was made`);
  await tx.$executeRaw`
    UPDATE e_service SET settings = ${settings}::jsonb, published_version = ${made.version}::int, archived_at = NULL, updated_at = now()
    WHERE key = ${key}`;
  await tx.$executeRaw`
    UPDATE e_service_work SET publish_at = NULL, publish_problem = NULL, archived_at = NULL WHERE key = ${key}`;
  return made.version;
}

export type Plan = { at: Date; by: string; note: string };

/** Publishes at a time, by whoever planned it; null: not at all. */
export async function updatePlan(tx: Tenant, key: string, plan: Plan | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE e_service_work SET publish_at = ${plan?.at ?? null}::timestamptz, publish_by = ${plan?.by ?? null}::uuid,
      publish_note = ${plan?.note ?? ''}, publish_problem = NULL
    WHERE key = ${key}`;
}

/** Plans whose time has come. */
export async function listDuePlans(
  tx: Tenant,
  now: Date,
): Promise<{ key: string; by: string | null; note: string }[]> {
  return tx.$queryRaw`
    SELECT key, publish_by AS by, publish_note AS note FROM e_service_work WHERE publish_at <= ${now}::timestamptz ORDER BY publish_at, key`;
}

/** A plan that came to nothing, and why. */
export async function updatePlanProblem(tx: Tenant, key: string, problem: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE e_service_work SET publish_at = NULL, publish_problem = ${problem} WHERE key = ${key}`;
}

/** False: there is no such published service. */
export async function updateClosed(tx: Tenant, key: string, closed: boolean): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE e_service SET closed = ${closed}, updated_at = now() WHERE key = ${key} AND published_version IS NOT NULL`;
  return changed === 1;
}

/** Puts away what is published, or what never was. */
export async function updateArchived(tx: Tenant, key: string, archived: boolean): Promise<void> {
  const published = await tx.$executeRaw`
    UPDATE e_service SET archived_at = CASE WHEN ${archived} THEN clock_timestamp() END, updated_at = now()
    WHERE key = ${key} AND published_version IS NOT NULL`;
  if (published === 0) {
    await tx.$executeRaw`
      UPDATE e_service_work SET archived_at = CASE WHEN ${archived} THEN clock_timestamp() END WHERE key = ${key}`;
  }
}

export type DraftToReplay = { version: number; answers: unknown };

/** How many drafts of a service there are, and the last saved of them. */
export async function listDraftsToReplay(
  tx: Tenant,
  key: string,
  most: number,
): Promise<{ total: number; drafts: DraftToReplay[] }> {
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM draft WHERE e_service_key = ${key}`;
  const drafts = await tx.$queryRaw<DraftToReplay[]>`
    SELECT version, answers FROM draft WHERE e_service_key = ${key} ORDER BY saved_at DESC LIMIT ${most}::int`;
  return { total: counted?.total ?? 0, drafts };
}
