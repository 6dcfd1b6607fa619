import { Prisma } from '@handslag/database/database';

export type ErrandRow = {
  id: string;
  registrationNumber: string;
  eServiceKey: string;
  statusId: string;
  statusContentType: string;
  receivedAt: Date;
  lastEventAt: Date;
  closedAt: Date | null;
};

export const errandColumns = Prisma.sql`e.id, e.registration_number AS "registrationNumber", e.e_service_key AS "eServiceKey",
  e.status_id AS "statusId", e.status_content_type AS "statusContentType", e.received_at AS "receivedAt",
  e.last_event_at AS "lastEventAt", e.closed_at AS "closedAt"`;

/** One page of a list. */
export const pageSize = 25;
