import type { Pool } from 'pg';

/** A reviewed draft on its way to become an errand. JSON as text, so that what is stored is what was hashed. */
export type Filing = {
  municipality: string;
  draft: string;
  person: string | null;
  session: string;
  version: number;
  revision: number;
  submissionKey: string;
  /** The errand's id, chosen by the caller so that jobs about it can be planned in the same transaction. */
  errand: string;
  series: string;
  answers: string;
  answersHash: string;
  /** The files the answers name: [{ id, questionPath, name, size, kind, sha256? }] */
  attachments: string;
  identity: string;
  applicantName: string;
  applicant: string;
  followUpCodeHash: string | null;
  status: { id: string; contentType: string };
  /** { day of arrival: deadline }, both YYYY-MM-DD, for the days that arrival may fall on. */
  deadlines: string;
  /** { id, recipient, language } of the mail that tells of the arrival; null where there is no address. */
  notice: string | null;
  actorKind: string;
  actorId: string | null;
};

export type Filed = {
  /** The last two: of a request for signatures that is over, or that others are still to sign. */
  outcome:
    | 'filed'
    | 'repeated'
    | 'key_reused'
    | 'gone'
    | 'outdated'
    | 'attachments_not_ready'
    | 'signing_over'
    | 'signing_not_last';
  errandId: string;
  registrationNumber: string;
  followUpCodeHash: string | null;
};

/** A statement of the same transaction. */
export type Alongside = { text: string; values: unknown[] };

const statement = `
  SELECT outcome, errand_id AS "errandId", registration_number AS "registrationNumber", follow_up_code_hash AS "followUpCodeHash"
  FROM errand_file($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
  WHERE require_filed(outcome, errand_id, registration_number, follow_up_code_hash)`;
const notFiled = 'HS001';

/**
 * @param pool of pipelining connections: the whole transaction is sent without waiting in between, since from the number to the
 * commit everyone else who files in the municipality waits
 */
export async function fileErrand(
  pool: Pool,
  filing: Filing,
  { before, after = [] }: { before: readonly Alongside[]; after?: readonly Alongside[] },
): Promise<Filed> {
  const client = await pool.connect();
  const sent = [
    client.query('BEGIN'),
    ...before.map(({ text, values }) => client.query(text, values)),
    client.query<Filed>({ name: 'errand_file', text: statement, values: valuesOf(filing) }),
    ...after.map(({ text, values }) => client.query(text, values)),
    client.query('COMMIT'),
  ];
  const answers = await Promise.allSettled(sent);
  const failed = answers.find((answer) => answer.status === 'rejected');
  // After a failure the commit has rolled back; only a connection that did not even answer that is given up.
  client.release(answers.at(-1)?.status === 'rejected');
  if (failed) return refusedWith(failed.reason);
  const filed = answers.at(1 + before.length);
  const row = filed?.status === 'fulfilled' ? (filed.value.rows[0] as Filed | undefined) : undefined;
  if (!row) throw new Error('errand_file answers one row');
  return row;
}

function refusedWith(error: unknown): Filed {
  const { code, detail } = error as { code?: string; detail?: string };
  if (code !== notFiled || detail === undefined) throw error;
  return JSON.parse(detail) as Filed;
}

function valuesOf(filing: Filing): unknown[] {
  return [
    filing.municipality,
    filing.draft,
    filing.person,
    filing.session,
    filing.version,
    filing.revision,
    filing.submissionKey,
    filing.errand,
    filing.series,
    filing.answers,
    filing.answersHash,
    filing.attachments,
    filing.identity,
    filing.applicantName,
    filing.applicant,
    filing.followUpCodeHash,
    filing.status.id,
    filing.status.contentType,
    filing.deadlines,
    filing.notice,
    filing.actorKind,
    filing.actorId,
  ];
}
