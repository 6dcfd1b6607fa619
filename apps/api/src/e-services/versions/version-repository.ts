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
