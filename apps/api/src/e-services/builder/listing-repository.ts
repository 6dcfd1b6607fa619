import type { Tenant } from '@handslag/database/database';

export type BuiltRow = {
  key: string;
  /** Of the work. */
  settings: unknown;
  publishedSettings: unknown;
  publishedVersion: number | null;
  publishedAt: Date | null;
  changed: boolean;
  closed: boolean;
  archived: boolean;
  publishAt: Date | null;
  editedAt: Date;
  editedBy: string | null;
  errandsThisMonth: number;
  begun: number;
  submitted: number;
};

/**
 * Every service with how it goes. `submitted` came in during the last 30 days; `begun` are those and the drafts from the same
 * days that have lain untouched for a day. What ended with a session leaves no trace, so that is the least that was given up.
 */
export async function listBuiltRows(tx: Tenant): Promise<BuiltRow[]> {
  return tx.$queryRaw`
    WITH filed AS (
      SELECT e_service_key AS key, count(*)::int AS lately,
        (count(*) FILTER (WHERE received_at >= date_trunc('month', now() AT TIME ZONE 'Europe/Stockholm') AT TIME ZONE 'Europe/Stockholm'))::int AS month
      FROM errand WHERE received_at >= now() - interval '31 days' GROUP BY e_service_key
    ), left_behind AS (
      SELECT e_service_key AS key, count(*)::int AS count FROM draft
      WHERE created_at >= now() - interval '30 days' AND saved_at < now() - interval '1 day' GROUP BY e_service_key
    )
    SELECT coalesce(e.key, w.key) AS key, coalesce(w.settings, e.settings) AS settings, e.settings AS "publishedSettings",
      e.published_version AS "publishedVersion", v.published_at AS "publishedAt",
      w.key IS NOT NULL AND (w.settings IS DISTINCT FROM e.settings OR w.definition IS DISTINCT FROM v.definition) AS changed,
      coalesce(e.closed, false) AS closed, coalesce(e.archived_at, w.archived_at) IS NOT NULL AS archived,
      w.publish_at AS "publishAt", coalesce(w.saved_at, v.published_at) AS "editedAt",
      coalesce(s.name, p.name) AS "editedBy", coalesce(filed.month, 0) AS "errandsThisMonth",
      coalesce(filed.lately, 0) + coalesce(left_behind.count, 0) AS begun, coalesce(filed.lately, 0) AS submitted
    FROM e_service AS e
    FULL JOIN e_service_work AS w ON w.municipality_id = e.municipality_id AND w.key = e.key
    LEFT JOIN e_service_version AS v
      ON v.municipality_id = e.municipality_id AND v.e_service_key = e.key AND v.version = e.published_version
    LEFT JOIN staff_account AS s ON s.municipality_id = w.municipality_id AND s.id = w.saved_by
    LEFT JOIN staff_account AS p ON w.saved_by IS NULL AND p.municipality_id = v.municipality_id AND p.id = v.published_by
    LEFT JOIN filed ON filed.key = coalesce(e.key, w.key)
    LEFT JOIN left_behind ON left_behind.key = coalesce(e.key, w.key)
    WHERE w.key IS NOT NULL OR e.published_version IS NOT NULL`;
}
