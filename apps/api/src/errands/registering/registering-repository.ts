import type { Tenant } from '@handslag/database/database';

/** What a handler registers for somebody else. JSON as text, so that what is stored is what was hashed. */
export type Registration = {
  submissionKey: string;
  errand: string;
  person: string | null;
  series: string;
  eService: string;
  version: number;
  answersHash: string;
  identity: Record<string, unknown>;
  applicantName: string;
  applicant: object;
  statusId: string;
  statusContentType: string;
  handlerGroup: string;
  /** YYYY-MM-DD */
  expectedOn: string | null;
  deadlineOn: string | null;
  /** When it came; null: now, by the database's clock. */
  receivedAt: string | null;
  /** Null where nobody at the municipality did it. */
  account: string | null;
  /** On the timeline. */
  told: string;
};

/** Makes the errand, with its number. Holds the series of numbers until the transaction ends. */
export async function insertRegistered(
  tx: Tenant,
  municipalityId: string,
  registration: Registration,
  answers: string,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`
    SELECT registration_number AS number
    FROM errand_register(${municipalityId}::uuid, ${JSON.stringify(registration)}::json, ${answers}::json)`;
  if (!row) throw new Error('Nothing was registered');
  return row.number;
}

export type RegisteredBefore = {
  errandId: string;
  registrationNumber: string;
  answersHash: string;
  by: string | null;
};

/** What was filed with a key already; null when nothing was. */
export async function findRegistered(tx: Tenant, submissionKey: string): Promise<RegisteredBefore | null> {
  const [row] = await tx.$queryRaw<RegisteredBefore[]>`
    SELECT e.id AS "errandId", e.registration_number AS "registrationNumber", s.answers_hash AS "answersHash",
      s.identity ->> 'account' AS by
    FROM submission AS s JOIN errand AS e ON e.municipality_id = s.municipality_id AND e.submission_id = s.id
    WHERE s.submission_key = ${submissionKey}::uuid`;
  return row ?? null;
}

/** Two with one key wait for each other. */
export async function lockKey(tx: Tenant, submissionKey: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('register ' || ${submissionKey}, 0))`;
}
