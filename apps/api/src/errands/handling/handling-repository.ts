import { Prisma, type Tenant } from '@handslag/database/database';
import type { HandledServices } from './handled-services.ts';

/** Errands of the account's groups only; all where it may read all. */
export function handledBy({ groups }: Pick<HandledServices, 'groups'>): Prisma.Sql {
  return groups === null ? Prisma.sql`TRUE` : Prisma.sql`e.handler_group = ANY (${groups})`;
}

/** This account has seen everything up to now. */
export async function upsertRead(
  tx: Tenant,
  municipalityId: string,
  errandId: string,
  accountId: string,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO errand_read (municipality_id, errand_id, staff_account_id, read_at)
    VALUES (${municipalityId}::uuid, ${errandId}::uuid, ${accountId}::uuid, clock_timestamp())
    ON CONFLICT (municipality_id, errand_id, staff_account_id) DO UPDATE SET read_at = excluded.read_at`;
  await tx.$executeRaw`UPDATE errand SET first_opened_at = clock_timestamp() WHERE id = ${errandId}::uuid AND first_opened_at IS NULL`;
}

/** False: someone has changed the errand since `revision`. */
export async function updateAssignee(
  tx: Tenant,
  errandId: string,
  revision: number,
  assigneeId: string | null,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE errand SET assignee_id = ${assigneeId}::uuid, revision = revision + 1
    WHERE id = ${errandId}::uuid AND revision = ${revision}::int`;
  return changed === 1;
}

/** False: someone has changed the errand since `revision`. */
export async function updateStatus(
  tx: Tenant,
  errandId: string,
  revision: number,
  status: { id: string; contentType: string; deadlineOn: string | null },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE errand SET status_id = ${status.id}, status_content_type = ${status.contentType}, status_changed_at = clock_timestamp(),
      last_event_at = clock_timestamp(), deadline_on = ${status.deadlineOn}::date, revision = revision + 1,
      closed_at = CASE WHEN ${status.contentType} <> 'closed' THEN NULL ELSE coalesce(closed_at, clock_timestamp()) END
    WHERE id = ${errandId}::uuid AND revision = ${revision}::int`;
  return changed === 1;
}

/** Something to tell the citizen has happened. False: someone has changed the errand since `revision`. */
export async function updateLastEvent(tx: Tenant, errandId: string, revision: number): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE errand SET last_event_at = clock_timestamp(), revision = revision + 1
    WHERE id = ${errandId}::uuid AND revision = ${revision}::int`;
  return changed === 1;
}
