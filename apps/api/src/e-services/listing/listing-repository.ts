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
  submitted: number;
  unsent: number;
};

/** Every service with how it goes: errands, and drafts that went without becoming any, of the last 30 days. */
export async function listBuiltRows(tx: Tenant): Promise<BuiltRow[]> {
  return tx.$queryRaw`
    SELECT coalesce(e.key, w.key) AS key, coalesce(w.settings, e.settings) AS settings, e.settings AS "publishedSettings",
      e.published_version AS "publishedVersion", v.published_at AS "publishedAt",
      w.key IS NOT NULL AND (w.settings IS DISTINCT FROM e.settings OR w.definition IS DISTINCT FROM v.definition) AS changed,
      coalesce(e.closed, false) AS closed, coalesce(e.archived_at, w.archived_at) IS NOT NULL AS archived,
      w.publish_at AS "publishAt", coalesce(w.saved_at, v.published_at) AS "editedAt",
      coalesce(s.name, p.name) AS "editedBy", filed.month AS "errandsThisMonth", filed.lately AS submitted, gone.count AS unsent
    FROM e_service AS e
    FULL JOIN e_service_work AS w ON w.municipality_id = e.municipality_id AND w.key = e.key
    LEFT JOIN e_service_version AS v
      ON v.municipality_id = e.municipality_id AND v.e_service_key = e.key AND v.version = e.published_version
    LEFT JOIN staff_account AS s ON s.municipality_id = w.municipality_id AND s.id = w.saved_by
    LEFT JOIN staff_account AS p ON w.saved_by IS NULL AND p.municipality_id = v.municipality_id AND p.id = v.published_by
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE r.received_at >= now() - interval '30 days')::int AS lately,
        count(*) FILTER (WHERE r.received_at >= date_trunc('month', now(), 'Europe/Stockholm'))::int AS month
      FROM errand AS r
      WHERE r.municipality_id = e.municipality_id AND r.e_service_key = e.key AND r.received_at >= now() - interval '32 days'
    ) AS filed
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(u.count), 0)::int AS count FROM usage_count AS u
      WHERE u.municipality_id = e.municipality_id AND u.e_service_key = e.key AND u.kind = 'unsent' AND u.day > current_date - 30
    ) AS gone
    WHERE w.key IS NOT NULL OR e.published_version IS NOT NULL`;
}
