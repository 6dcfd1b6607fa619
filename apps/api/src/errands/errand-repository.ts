import type { TimelineEvent } from '@handslag/contracts/errands';
import { Prisma, type Tenant } from '@handslag/database/database';
import type { Applicant } from '../actor.ts';
import type { ApplicantFacts } from '../submissions/applicant-facts.ts';
import type { Cursor } from './cursor.ts';

export type ErrandRow = {
  id: string;
  registrationNumber: string;
  eServiceKey: string;
  statusId: string;
  statusContentType: string;
  receivedAt: Date;
  lastEventAt: Date;
  closedAt: Date | null;
  /** Who and what are left out for staff who have not opened it. */
  masked: boolean;
};

export const errandColumns = Prisma.sql`e.id, e.registration_number AS "registrationNumber", e.e_service_key AS "eServiceKey",
  e.status_id AS "statusId", e.status_content_type AS "statusContentType", e.received_at AS "receivedAt",
  e.last_event_at AS "lastEventAt", e.closed_at AS "closedAt", e.masked`;

/** One page of a list. */
export const pageSize = 25;

export type WholeErrand = ErrandRow & {
  submissionId: string;
  personId: string | null;
  sessionId: string | null;
  followUpCodeHash: string | null;
  applicantName: string;
  applicant: ApplicantFacts;
  assigneeId: string | null;
  assigneeName: string | null;
  handlerGroup: string;
  /** YYYY-MM-DD: the day the applicant was told to expect an end by, and the day someone must have acted by. */
  expectedOn: string | null;
  deadlineOn: string | null;
  revision: number;
  receiptKey: string | null;
  /** Answers that came with a completion; null while those first filed stand. */
  latestSubmissionId: string | null;
  withdrawnAt: Date | null;
};

/** What a timeline keeps of what happened. */
export type EventContent = {
  status?: string;
  message?: string;
  channel?: string;
  /** Whom or what it is about: a colleague, a group, another errand's number. */
  about?: string;
  /** Of a completion. */
  completion?: string;
  late?: boolean;
  /** ISO times of what was done to a message within its minute. */
  correctedAt?: string;
  withdrawnAt?: string;
};

export type EventRow = {
  id: string;
  kind: string;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
  visibleToCitizen: boolean;
  content: EventContent;
  createdAt: Date;
  files: { id: string; name: string; size: number; kind: string }[];
};

export type ErrandFile = {
  id: string;
  questionPath: string;
  name: string;
  size: number;
  kind: string;
  sha256: string;
  storageKey: string;
  /** The message it came with; null where it is an answer's. */
  eventId: string | null;
};

/** For work nobody asked for by name, such as a receipt's job. */
export const ownedByAnyone = Prisma.sql`TRUE`;

/** Where an errand must belong for it to be there at all. */
export function ownedBy(actor: Applicant): Prisma.Sql {
  if (actor.kind === 'citizen') return Prisma.sql`e.person_id = ${actor.person.id}::uuid`;
  return Prisma.sql`e.person_id IS NULL AND e.session_id = ${actor.sessionId}::uuid`;
}

type MyErrandRow = ErrandRow & { cursorAt: string; unread: boolean; completionDueOn: string | null };

/** One row more than the page, newest event first. */
export async function listErrandsOf(
  tx: Tenant,
  personId: string,
  state: 'ongoing' | 'closed',
  after: Cursor | null,
): Promise<MyErrandRow[]> {
  const closed = state === 'closed' ? Prisma.sql`e.closed_at IS NOT NULL` : Prisma.sql`e.closed_at IS NULL`;
  const rest = after
    ? Prisma.sql`AND (e.last_event_at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw`
    SELECT ${errandColumns}, e.last_event_at::text AS "cursorAt",
      e.last_event_at > coalesce(e.applicant_read_at, e.received_at) AS unread,
      (SELECT to_char(c.due_on, 'YYYY-MM-DD') FROM completion_request AS c
       WHERE c.municipality_id = e.municipality_id AND c.errand_id = e.id AND c.state = 'open') AS "completionDueOn"
    FROM errand AS e
    WHERE e.person_id = ${personId}::uuid AND ${closed} ${rest}
    ORDER BY e.last_event_at DESC, e.id DESC LIMIT ${pageSize + 1}`;
}

/** Null when there is none with the id that satisfies `belongs`. */
export async function findErrand(
  tx: Tenant,
  errandId: string,
  belongs: Prisma.Sql,
): Promise<WholeErrand | null> {
  return oneErrand(tx, Prisma.sql`e.id = ${errandId}::uuid AND ${belongs}`);
}

/** For following up without identity: an errand that has a code. */
export async function findByNumber(tx: Tenant, registrationNumber: string): Promise<WholeErrand | null> {
  return oneErrand(
    tx,
    Prisma.sql`e.registration_number = ${registrationNumber} AND e.follow_up_code_hash IS NOT NULL`,
  );
}

async function oneErrand(tx: Tenant, where: Prisma.Sql): Promise<WholeErrand | null> {
  const [row] = await tx.$queryRaw<WholeErrand[]>`
    SELECT ${errandColumns}, e.submission_id AS "submissionId", e.person_id AS "personId", e.session_id AS "sessionId",
      e.follow_up_code_hash AS "followUpCodeHash", e.applicant_name AS "applicantName", e.applicant, e.assignee_id AS "assigneeId",
      s.name AS "assigneeName", e.handler_group AS "handlerGroup", to_char(e.expected_on, 'YYYY-MM-DD') AS "expectedOn",
      to_char(e.deadline_on, 'YYYY-MM-DD') AS "deadlineOn", e.revision, r.storage_key AS "receiptKey",
      e.latest_submission_id AS "latestSubmissionId", e.withdrawn_at AS "withdrawnAt"
    FROM errand AS e
    LEFT JOIN staff_account AS s ON s.municipality_id = e.municipality_id AND s.id = e.assignee_id
    LEFT JOIN receipt AS r ON r.municipality_id = e.municipality_id AND r.errand_id = e.id
    WHERE ${where}`;
  return row ?? null;
}

/** The timeline, oldest first. */
export async function listEvents(tx: Tenant, errandId: string): Promise<EventRow[]> {
  return tx.$queryRaw`
    SELECT v.id, v.kind, v.actor_kind AS "actorKind", v.actor_id AS "actorId", s.name AS "actorName",
      v.visible_to_citizen AS "visibleToCitizen", v.content, v.created_at AS "createdAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'size', a.size, 'kind', a.kind) ORDER BY a.created_at, a.id), '[]')
       FROM attachment AS a WHERE a.municipality_id = v.municipality_id AND a.errand_id = v.errand_id AND a.event_id = v.id) AS files
    FROM errand_event AS v LEFT JOIN staff_account AS s ON s.municipality_id = v.municipality_id AND s.id = v.actor_id AND v.actor_kind = 'staff'
    WHERE v.errand_id = ${errandId}::uuid ORDER BY v.created_at, v.id`;
}

/** The files that were sent in, and those of messages. */
export async function listFiles(tx: Tenant, errandId: string): Promise<ErrandFile[]> {
  return tx.$queryRaw`
    SELECT id, question_path AS "questionPath", name, size, kind, sha256, storage_key AS "storageKey", event_id AS "eventId"
    FROM attachment WHERE errand_id = ${errandId}::uuid ORDER BY created_at, id`;
}

export type NewEvent = {
  municipalityId: string;
  errandId: string;
  kind: Exclude<TimelineEvent['kind'], 'submitted'>;
  actorKind: 'applicant' | 'staff' | 'system';
  actorId: string | null;
  visibleToCitizen: boolean;
  content?: EventContent;
};

/** Answers the event's id. */
export async function insertEvent(tx: Tenant, { content = {}, ...event }: NewEvent): Promise<string> {
  return (await tx.errandEvent.create({ data: { ...event, content }, select: { id: true } })).id;
}

/** Holds an errand until the transaction ends. Answers its revision as it is now; null when it is gone. */
export async function holdErrand(tx: Tenant, errandId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    SELECT revision FROM errand WHERE id = ${errandId}::uuid FOR UPDATE`;
  return row?.revision ?? null;
}

/** What is shown of an errand is another than before. Holds it until the transaction ends. */
export async function updateRevision(tx: Tenant, errandId: string): Promise<void> {
  await tx.$executeRaw`UPDATE errand SET revision = revision + 1 WHERE id = ${errandId}::uuid`;
}

/** The applicant has seen everything up to now. */
export async function updateApplicantRead(tx: Tenant, errandId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE errand SET applicant_read_at = clock_timestamp()
    WHERE id = ${errandId}::uuid AND coalesce(applicant_read_at, '-infinity') <= last_event_at`;
}

/** The applicant has done something that staff are to see. Holds the errand until the transaction ends. */
export async function updateByApplicant(tx: Tenant, errandId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE errand SET last_event_at = moment.at, applicant_read_at = moment.at, revision = revision + 1
    FROM (SELECT clock_timestamp() AS at) AS moment WHERE id = ${errandId}::uuid`;
}

/** The applicant has taken it back. */
export async function updateWithdrawn(
  tx: Tenant,
  errandId: string,
  status: { id: string; contentType: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE errand SET status_id = ${status.id}, status_content_type = ${status.contentType}, status_changed_at = moment.at,
      last_event_at = moment.at, applicant_read_at = moment.at, withdrawn_at = moment.at, closed_at = moment.at,
      deadline_on = NULL, revision = revision + 1
    FROM (SELECT clock_timestamp() AS at) AS moment WHERE errand.id = ${errandId}::uuid`;
}
