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
};

export type EventRow = {
  id: string;
  kind: string;
  actorKind: string;
  actorName: string | null;
  visibleToCitizen: boolean;
  content: { status?: string; message?: string; channel?: string };
  createdAt: Date;
};

export type ErrandFile = {
  id: string;
  questionPath: string;
  name: string;
  size: number;
  kind: string;
  sha256: string;
  storageKey: string;
};

/** For work nobody asked for by name, such as a receipt's job. */
export const ownedByAnyone = Prisma.sql`TRUE`;

/** Where an errand must belong for it to be there at all. */
export function ownedBy(actor: Applicant): Prisma.Sql {
  if (actor.kind === 'citizen') return Prisma.sql`e.person_id = ${actor.person.id}::uuid`;
  return Prisma.sql`e.person_id IS NULL AND e.session_id = ${actor.sessionId}::uuid`;
}

/** One row more than the page, newest event first. */
export async function listErrandsOf(
  tx: Tenant,
  personId: string,
  state: 'ongoing' | 'closed',
  after: Cursor | null,
): Promise<(ErrandRow & { cursorAt: string })[]> {
  const closed = state === 'closed' ? Prisma.sql`e.closed_at IS NOT NULL` : Prisma.sql`e.closed_at IS NULL`;
  const rest = after
    ? Prisma.sql`AND (e.last_event_at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw`
    SELECT ${errandColumns}, e.last_event_at::text AS "cursorAt" FROM errand AS e
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
      to_char(e.deadline_on, 'YYYY-MM-DD') AS "deadlineOn", e.revision, r.storage_key AS "receiptKey"
    FROM errand AS e
    LEFT JOIN staff_account AS s ON s.municipality_id = e.municipality_id AND s.id = e.assignee_id
    LEFT JOIN receipt AS r ON r.municipality_id = e.municipality_id AND r.errand_id = e.id
    WHERE ${where}`;
  return row ?? null;
}

/** The timeline, oldest first. */
export async function listEvents(tx: Tenant, errandId: string): Promise<EventRow[]> {
  return tx.$queryRaw`
    SELECT v.id, v.kind, v.actor_kind AS "actorKind", s.name AS "actorName", v.visible_to_citizen AS "visibleToCitizen",
      v.content, v.created_at AS "createdAt"
    FROM errand_event AS v LEFT JOIN staff_account AS s ON s.municipality_id = v.municipality_id AND s.id = v.actor_id AND v.actor_kind = 'staff'
    WHERE v.errand_id = ${errandId}::uuid ORDER BY v.created_at, v.id`;
}

/** The files that were sent in. */
export async function listFiles(tx: Tenant, errandId: string): Promise<ErrandFile[]> {
  return tx.$queryRaw`
    SELECT id, question_path AS "questionPath", name, size, kind, sha256, storage_key AS "storageKey"
    FROM attachment WHERE errand_id = ${errandId}::uuid ORDER BY created_at, id`;
}

export type NewEvent = {
  municipalityId: string;
  errandId: string;
  kind:
    | 'status_changed'
    | 'message'
    | 'assigned'
    | 'unassigned'
    | 'receipt_sent'
    | 'decided'
    | 'secrecy_marked'
    | 'secrecy_lifted'
    | 'disclosed'
    | 'disclosure_refused';
  actorKind: 'staff' | 'system';
  actorId: string | null;
  visibleToCitizen: boolean;
  content?: EventRow['content'];
};

export async function insertEvent(tx: Tenant, { content = {}, ...event }: NewEvent): Promise<void> {
  await tx.errandEvent.create({ data: { ...event, content }, select: { id: true } });
}
