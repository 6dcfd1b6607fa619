import type { InstallationState } from '@handslag/contracts/installation';
import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { Platform, Tenant } from '@handslag/database/database';

type Counts = Pick<
  InstallationState['municipalities'][number],
  'errands' | 'openErrands' | 'activeAccounts' | 'openSessions' | 'failedMails'
>;

/** How much there is in the municipality of the transaction. */
export async function countMunicipality(tx: Tenant): Promise<Counts> {
  const [row] = await tx.$queryRaw<Counts[]>`
    SELECT (SELECT count(*)::int FROM errand) AS errands,
           (SELECT count(*)::int FROM errand WHERE status_content_type <> 'closed') AS "openErrands",
           (SELECT count(*)::int FROM staff_account WHERE disabled_at IS NULL) AS "activeAccounts",
           (SELECT count(*)::int FROM session WHERE ended_at IS NULL) AS "openSessions",
           (SELECT count(*)::int FROM notification WHERE state = 'failed') AS "failedMails"`;
  return row ?? { errands: 0, openErrands: 0, activeAccounts: 0, openSessions: 0, failedMails: 0 };
}

/** Null where another municipality has the short name or the address. */
export async function insertMunicipality(
  tx: Platform,
  {
    slug,
    name,
    host,
    settings,
  }: { slug: string; name: string; host: string; settings: MunicipalitySettings },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT create_municipality(${slug}, ${name}, ${host}, ${JSON.stringify(settings)}::jsonb) AS id`;
  return row?.id ?? null;
}

/** Which of the two another municipality has. */
export async function listTaken(
  tx: Platform,
  { slug, host }: { slug: string; host: string },
): Promise<('slug' | 'host')[]> {
  const [row] = await tx.$queryRaw<{ slug: boolean; host: boolean }[]>`
    SELECT EXISTS (SELECT FROM municipality WHERE slug = ${slug}) AS slug,
           EXISTS (SELECT FROM municipality WHERE ${host} = ANY (hosts)) AS host`;
  return (['slug', 'host'] as const).filter((path) => row?.[path] === true);
}

/** The rest of the transaction is of this municipality. */
export async function setMunicipality(tx: Platform, id: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.municipality', ${id}, true)`;
}

/** What waits, is under way and has been given up, by queue. Queues of the job queue itself are left out. */
export async function listQueues(tx: Platform): Promise<InstallationState['queues']> {
  const rows = await tx.$queryRaw<
    (Omit<InstallationState['queues'][number], 'oldestDue'> & { oldestDue: Date | null })[]
  >`
    SELECT name, count(*) FILTER (WHERE state IN ('created', 'retry'))::int AS waiting,
           count(*) FILTER (WHERE state = 'active')::int AS active,
           count(*) FILTER (WHERE state = 'failed')::int AS failed,
           min(start_after) FILTER (WHERE state IN ('created', 'retry')) AS "oldestDue"
    FROM pgboss.job WHERE name NOT LIKE '\\_\\_%' GROUP BY name ORDER BY name`;
  return rows.map(({ oldestDue, ...row }) => ({ ...row, oldestDue: oldestDue?.toISOString() ?? null }));
}

export type FailedJob = {
  id: string;
  queue: string;
  municipalityId: string | null;
  attempts: number;
  failedAt: Date | null;
};

/** The newest jobs that have been given up. Of what they were given only the municipality is read. */
export async function listFailedJobs(tx: Platform, most: number): Promise<FailedJob[]> {
  return tx.$queryRaw`
    SELECT id, name AS queue, data ->> 'municipalityId' AS "municipalityId", retry_count + 1 AS attempts, completed_on AS "failedAt"
    FROM pgboss.job WHERE state = 'failed' ORDER BY completed_on DESC NULLS LAST LIMIT ${most}`;
}

/** Whether there is such a job, and it has been given up. */
export async function hasFailed(tx: Platform, queue: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM pgboss.job WHERE name = ${queue} AND id = ${id}::uuid AND state = 'failed'`;
  return rows.length === 1;
}
