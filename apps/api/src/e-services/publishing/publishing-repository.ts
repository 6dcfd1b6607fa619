import type { Tenant } from '@handslag/database/database';

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

export type Plan = { at: Date; by: string; note: string; revision: number };

/** Publishes at a time, by whoever planned it; null: not at all. */
export async function updatePlan(tx: Tenant, key: string, plan: Plan | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE e_service_work SET publish_at = ${plan?.at ?? null}::timestamptz, publish_by = ${plan?.by ?? null}::uuid,
      publish_note = ${plan?.note ?? ''}, publish_revision = ${plan?.revision ?? null}::int, publish_problem = NULL
    WHERE key = ${key}`;
}

/** Plans whose time has come. */
export async function listDuePlans(
  tx: Tenant,
  now: Date,
): Promise<{ key: string; by: string | null; note: string; revision: number | null }[]> {
  return tx.$queryRaw`
    SELECT key, publish_by AS by, publish_note AS note, publish_revision AS revision
    FROM e_service_work WHERE publish_at <= ${now}::timestamptz ORDER BY publish_at, key`;
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
