import { Prisma, type Tenant } from '@handslag/database/database';
import { errandColumns, type ErrandRow } from '../errand-repository.ts';

export type Colleague = { id: string; name: string };
export type TaskRow = {
  id: string;
  text: string;
  assigneeId: string | null;
  assigneeName: string | null;
  dueOn: string | null;
  doneAt: Date | null;
  doneByName: string | null;
};

/** Active accounts that may handle errands of a group: its members, and administrators. */
export async function listColleagues(tx: Tenant, group: string): Promise<Colleague[]> {
  return tx.$queryRaw`
    SELECT id, name FROM staff_account
    WHERE disabled_at IS NULL AND ('administrator' = ANY (roles) OR 'handler' = ANY (roles) AND ${group} = ANY (groups))
    ORDER BY name, id`;
}

/** Every group that somebody belongs to. */
export async function listGroups(tx: Tenant): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT unnest(groups) AS name FROM staff_account WHERE disabled_at IS NULL ORDER BY name`;
  return rows.map(({ name }) => name);
}

export async function listCoHandlers(tx: Tenant, errandId: string): Promise<Colleague[]> {
  return tx.$queryRaw`
    SELECT s.id, s.name FROM errand_co_handler AS c
    JOIN staff_account AS s ON s.municipality_id = c.municipality_id AND s.id = c.staff_account_id
    WHERE c.errand_id = ${errandId}::uuid ORDER BY c.created_at, s.id`;
}

/** False: it already was so. */
export async function insertCoHandler(
  tx: Tenant,
  coHandler: { municipalityId: string; errandId: string; staffAccountId: string },
): Promise<boolean> {
  return (await tx.errandCoHandler.createMany({ data: [coHandler], skipDuplicates: true })).count === 1;
}

/** False: it already was so. */
export async function deleteCoHandler(
  tx: Tenant,
  coHandler: { errandId: string; staffAccountId: string },
): Promise<boolean> {
  return (await tx.errandCoHandler.deleteMany({ where: coHandler })).count === 1;
}

/** What is to be done first, then what is done; in each the oldest first. */
export async function listTasks(tx: Tenant, errandId: string): Promise<TaskRow[]> {
  return tx.$queryRaw`
    SELECT t.id, t.text, t.assignee_id AS "assigneeId", a.name AS "assigneeName", to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn",
      t.done_at AS "doneAt", d.name AS "doneByName"
    FROM errand_task AS t
    LEFT JOIN staff_account AS a ON a.municipality_id = t.municipality_id AND a.id = t.assignee_id
    LEFT JOIN staff_account AS d ON d.municipality_id = t.municipality_id AND d.id = t.done_by_id
    WHERE t.errand_id = ${errandId}::uuid ORDER BY t.done_at IS NOT NULL, t.due_on NULLS LAST, t.created_at, t.id`;
}

export async function insertTask(
  tx: Tenant,
  task: {
    municipalityId: string;
    errandId: string;
    text: string;
    assigneeId: string | null;
    dueOn: string | null;
    createdById: string;
  },
): Promise<void> {
  const dueOn = task.dueOn === null ? null : new Date(`${task.dueOn}T00:00:00Z`);
  await tx.errandTask.create({ data: { ...task, dueOn }, select: { id: true } });
}

/** Answers the task's text; null when there is no such task, or it was so already. */
export async function updateTaskDone(
  tx: Tenant,
  { errandId, taskId, doneById }: { errandId: string; taskId: string; doneById: string | null },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ text: string }[]>`
    UPDATE errand_task SET done_by_id = ${doneById}::uuid, done_at = CASE WHEN ${doneById}::uuid IS NULL THEN NULL ELSE clock_timestamp() END
    WHERE id = ${taskId}::uuid AND errand_id = ${errandId}::uuid AND (done_at IS NULL) = (${doneById}::uuid IS NOT NULL)
    RETURNING text`;
  return row?.text ?? null;
}

export async function taskExists(tx: Tenant, errandId: string, taskId: string): Promise<boolean> {
  return (await tx.errandTask.count({ where: { id: taskId, errandId } })) === 1;
}

/** Errands linked to one, of those that satisfy `belongs`. */
export async function listRelated(tx: Tenant, errandId: string, belongs: Prisma.Sql): Promise<ErrandRow[]> {
  return tx.$queryRaw`
    SELECT ${errandColumns} FROM errand_link AS l
    JOIN errand AS e ON e.municipality_id = l.municipality_id
      AND e.id = CASE WHEN l.errand_id = ${errandId}::uuid THEN l.related_id ELSE l.errand_id END
    WHERE (l.errand_id = ${errandId}::uuid OR l.related_id = ${errandId}::uuid) AND ${belongs}
    ORDER BY e.received_at DESC, e.id`;
}

/** An errand by its number, of those that satisfy `belongs`. */
export async function findByRegistrationNumber(
  tx: Tenant,
  registrationNumber: string,
  belongs: Prisma.Sql,
): Promise<{ id: string; registrationNumber: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string; registrationNumber: string }[]>`
    SELECT e.id, e.registration_number AS "registrationNumber" FROM errand AS e
    WHERE e.registration_number = ${registrationNumber} AND ${belongs}`;
  return row ?? null;
}

/** False: it already was so. */
export async function insertLink(
  tx: Tenant,
  { municipalityId, between }: { municipalityId: string; between: readonly [string, string] },
): Promise<boolean> {
  const [errandId = '', relatedId = ''] = between.toSorted();
  const data = [{ municipalityId, errandId, relatedId }];
  return (await tx.errandLink.createMany({ data, skipDuplicates: true })).count === 1;
}

/** False: it already was so. */
export async function deleteLink(tx: Tenant, between: readonly [string, string]): Promise<boolean> {
  const [errandId = '', relatedId = ''] = between.toSorted();
  return (await tx.errandLink.deleteMany({ where: { errandId, relatedId } })).count === 1;
}

/** The errand is unread to these accounts, whatever they have read of it. */
export async function deleteRead(tx: Tenant, errandId: string, accounts: readonly string[]): Promise<void> {
  await tx.errandRead.deleteMany({ where: { errandId, staffAccountId: { in: [...accounts] } } });
}

/** False: someone has changed the errand since `revision`. */
export async function updateHandlerGroup(
  tx: Tenant,
  errandId: string,
  revision: number,
  group: string,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE errand SET handler_group = ${group}, assignee_id = NULL, revision = revision + 1
    WHERE id = ${errandId}::uuid AND revision = ${revision}::int`;
  return changed === 1;
}

/** Those who had the errand on the screen within half a minute, but for the account itself. */
export async function listPresent(
  tx: Tenant,
  errandId: string,
  accountId: string,
): Promise<(Colleague & { writing: boolean })[]> {
  return tx.$queryRaw`
    SELECT s.id, s.name, p.writing FROM errand_presence AS p
    JOIN staff_account AS s ON s.municipality_id = p.municipality_id AND s.id = p.staff_account_id
    WHERE p.errand_id = ${errandId}::uuid AND p.staff_account_id <> ${accountId}::uuid
      AND p.seen_at > clock_timestamp() - interval '30 seconds' ORDER BY s.name, s.id`;
}

export async function upsertPresence(
  tx: Tenant,
  {
    municipalityId,
    errandId,
    accountId,
    writing,
  }: { municipalityId: string; errandId: string; accountId: string; writing: boolean },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO errand_presence (municipality_id, errand_id, staff_account_id, writing)
    VALUES (${municipalityId}::uuid, ${errandId}::uuid, ${accountId}::uuid, ${writing})
    ON CONFLICT (municipality_id, errand_id, staff_account_id) DO UPDATE SET writing = excluded.writing, seen_at = clock_timestamp()`;
}

/** The account has left; and whoever was last seen an hour ago left without a word. */
export async function deletePresence(tx: Tenant, errandId: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM errand_presence WHERE errand_id = ${errandId}::uuid
      AND (staff_account_id = ${accountId}::uuid OR seen_at < clock_timestamp() - interval '1 hour')`;
}
