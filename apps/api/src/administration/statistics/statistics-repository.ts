import { EServiceSettings } from '@handslag/contracts/e-services';
import type { Text } from '@handslag/contracts/municipalities';
import type { Tenant } from '@handslag/database/database';

/** Moments: from, and before. */
export type Period = { from: Date; until: Date };
/** In hours; null where no month has enough of them. */
export type TimesRow = {
  /** Null: all services together. */
  key: string | null;
  answerMedian: number | null;
  answerNinety: number | null;
  decisionMedian: number | null;
  decisionNinety: number | null;
};
export type UsageRow = {
  key: string;
  month: string;
  kind: 'begun' | 'unsent';
  step: string;
  question: string;
  count: number;
};
export type SatisfactionRow = {
  key: string;
  answers: number;
  easeSum: number;
  /** How many said how much they understood. */
  clear: number;
  claritySum: number;
};

/** How many errands came in, by service and month in Swedish time; those that have been removed since too. */
export async function countReceived(
  tx: Tenant,
  { from, until }: Period,
): Promise<{ key: string; month: string; count: number }[]> {
  return tx.$queryRaw`
    SELECT e_service_key AS key, to_char(received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM') AS month, count(*)::int AS count
    FROM (SELECT e_service_key, received_at FROM errand UNION ALL SELECT e_service_key, received_at FROM removed_errand) AS filed
    WHERE received_at >= ${from} AND received_at < ${until} GROUP BY 1, 2`;
}

/**
 * Hours from arrival to the first answer and to the decision, for each service and for all together. Only of months in which at least
 * `least` have had it: else two periods that differ by a month tell of the few in it.
 */
export async function listTimes(tx: Tenant, { from, until }: Period, least: number): Promise<TimesRow[]> {
  return tx.$queryRaw`
    WITH spent AS (
      SELECT e.e_service_key AS key, date_trunc('month', e.received_at AT TIME ZONE 'Europe/Stockholm') AS month,
        extract(epoch FROM (
          SELECT min(v.created_at) FROM errand_event AS v WHERE v.municipality_id = e.municipality_id AND v.errand_id = e.id
            AND v.actor_kind = 'staff' AND v.visible_to_citizen AND v.kind <> 'submitted') - e.received_at) / 3600 AS answer,
        extract(epoch FROM coalesce(
          (SELECT min(d.decided_at) FROM decision AS d WHERE d.municipality_id = e.municipality_id AND d.errand_id = e.id),
          e.closed_at) - e.received_at) / 3600 AS decision
      FROM errand AS e WHERE e.received_at >= ${from} AND e.received_at < ${until}
    ), counted AS (
      SELECT one.key, spent.answer, spent.decision,
        count(spent.answer) OVER month AS answers, count(spent.decision) OVER month AS decisions
      FROM spent, unnest(ARRAY[spent.key, NULL]) AS one (key)
      WINDOW month AS (PARTITION BY one.key, spent.month)
    )
    SELECT key,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY answer) FILTER (WHERE answers >= ${least}::int)::float8 AS "answerMedian",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY answer) FILTER (WHERE answers >= ${least}::int)::float8 AS "answerNinety",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY decision) FILTER (WHERE decisions >= ${least}::int)::float8 AS "decisionMedian",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY decision) FILTER (WHERE decisions >= ${least}::int)::float8 AS "decisionNinety"
    FROM counted GROUP BY key`;
}

/** What has been counted of drafts, by service, month, kind and place. Days are Swedish ones, the last not included. */
export async function countUsage(tx: Tenant, fromDay: string, untilDay: string): Promise<UsageRow[]> {
  return tx.$queryRaw`
    SELECT e_service_key AS key, to_char(day, 'YYYY-MM') AS month, kind, step, question, sum(count)::int AS count
    FROM usage_count WHERE day >= ${fromDay}::date AND day < ${untilDay}::date GROUP BY 1, 2, 3, 4, 5`;
}

/** Drafts that are kept at this moment, by service. Never whose. */
export async function countKeptDrafts(tx: Tenant): Promise<{ key: string; count: number }[]> {
  return tx.$queryRaw`
    SELECT e_service_key AS key, count(*)::int AS count FROM draft WHERE session_id IS NULL GROUP BY 1`;
}

/** What was answered after sending in, by service and month. Days are Swedish ones, the last not included. */
export async function listSatisfaction(
  tx: Tenant,
  fromDay: string,
  untilDay: string,
): Promise<SatisfactionRow[]> {
  return tx.$queryRaw`
    SELECT e_service_key AS key, count(*)::int AS answers, sum(ease)::int AS "easeSum", count(clarity)::int AS clear,
           coalesce(sum(clarity), 0)::int AS "claritySum"
    FROM survey_answer WHERE answered_on >= ${fromDay}::date AND answered_on < ${untilDay}::date
    GROUP BY 1, date_trunc('month', answered_on)`;
}

const Named = EServiceSettings.pick({ name: true }).strip();

/** Every service with its name and its published version. */
export async function listServices(
  tx: Tenant,
): Promise<{ key: string; name: Text; publishedVersion: number | null }[]> {
  const rows = await tx.eService.findMany({ select: { key: true, settings: true, publishedVersion: true } });
  return rows
    .map(({ key, settings, publishedVersion }) => ({
      key,
      name: Named.parse(settings).name,
      publishedVersion,
    }))
    .sort((one, other) => one.name.sv.localeCompare(other.name.sv, 'sv'));
}
