import type { Pool, QueryConfig } from 'pg';
import { apart, together } from './together.ts';

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
  /** Null where the service is no longer offered: then the one it last had. */
  handlerGroup: string | null;
  /** { day of arrival: the day the applicant is told to expect an end by }, YYYY-MM-DD, for the days that arrival may fall on. */
  expected: string;
  /** { day of arrival: the day someone must have acted by }, the same way. */
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

/** A statement whose only value is a JSON list, so that those of one name can be sent as one. */
export type ListStatement = { name: string; text: string; list: readonly object[] };
/** Statements of the same transaction. */
export type Alongside = {
  before: readonly (ListStatement | { text: string; values: unknown[] })[];
  after?: readonly (ListStatement | { text: string; values: unknown[] })[];
};

type Piece = { filing: Filing; lists: readonly ListStatement[] };

const columns = `outcome, errand_id AS "errandId", registration_number AS "registrationNumber", follow_up_code_hash AS "followUpCodeHash"`;
const alone = {
  name: 'errands_file alone',
  text: `SELECT ${columns} FROM errands_file($1, $2, $3, $4)
    WHERE require_filed(outcome, errand_id, registration_number, follow_up_code_hash)`,
};
const many = { name: 'errands_file', text: `SELECT ${columns} FROM errands_file($1, $2, $3, $4)` };
const notFiled = 'HS001';

/**
 * @param pool of pipelining connections: a whole transaction is sent without waiting in between, since from the number to the
 * commit everyone else who files in the municipality waits
 */
export function errandFiler(pool: Pool): (filing: Filing, alongside: Alongside) => Promise<Filed> {
  const fileTogether = together<Piece, Filed>({
    one: ({ filing, lists }) => fileAlone(pool, filing, { before: lists }),
    all: async (pieces) => {
      // One draft is one errand: whoever comes second is answered once the first has been filed.
      const drafts = pieces.map(({ filing }) => filing.draft);
      const first = pieces.filter(({ filing }, index) => drafts.indexOf(filing.draft) === index);
      const filed = await fileGroup(pool, first);
      return pieces.map((piece) => filed[first.indexOf(piece)] ?? apart);
    },
    kindOf: ({ filing: { municipality, series } }) => `${municipality} ${series}`,
    orderOf: ({ filing: { draft } }) => draft,
    atOnce: 1,
  });
  return (filing, alongside) => {
    const lists = alongside.before.filter((statement) => 'list' in statement);
    const plain = lists.length === alongside.before.length && !alongside.after?.length;
    return plain ? fileTogether({ filing, lists }) : fileAlone(pool, filing, alongside);
  };
}

/** In one transaction. One by itself is told what stands in its way; several are all filed, or none is. */
async function fileGroup(pool: Pool, pieces: readonly Piece[]): Promise<readonly Filed[]> {
  const [only, ...others] = pieces;
  if (only && others.length === 0) return [await fileAlone(pool, only.filing, { before: only.lists })];
  const before = merged(pieces.flatMap(({ lists }) => lists));
  const values = valuesOf(pieces.map(({ filing }) => filing));
  const { rows } = await transact(pool, before, { ...many, values }, []);
  return rows;
}

async function fileAlone(pool: Pool, filing: Filing, { before, after = [] }: Alongside): Promise<Filed> {
  try {
    const statement = { ...alone, values: valuesOf([filing]) };
    const { rows } = await transact(pool, before.map(sendable), statement, after.map(sendable));
    if (!rows[0]) throw new Error('errands_file answers a row for each');
    return rows[0];
  } catch (error) {
    const { code, detail } = error as { code?: string; detail?: string };
    if (code !== notFiled || detail === undefined) throw error;
    return JSON.parse(detail) as Filed;
  }
}

/** Rejects with what failed first; then none of it was done. */
async function transact(
  pool: Pool,
  before: readonly QueryConfig[],
  statement: QueryConfig,
  after: readonly QueryConfig[],
): Promise<{ rows: Filed[] }> {
  const client = await pool.connect();
  const sent = [
    client.query('BEGIN'),
    ...before.map((each) => client.query(each)),
    client.query<Filed>(statement),
    ...after.map((each) => client.query(each)),
    client.query('COMMIT'),
  ];
  const answers = await Promise.allSettled(sent);
  const failed = answers.find((answer) => answer.status === 'rejected');
  // After a failure the commit has rolled back; only a connection that did not even answer that is given up.
  client.release(answers.at(-1)?.status === 'rejected');
  if (failed) throw failed.reason;
  const filed = answers[1 + before.length];
  return { rows: filed?.status === 'fulfilled' ? (filed.value.rows as Filed[]) : [] };
}

function sendable(statement: Alongside['before'][number]): QueryConfig {
  if (!('list' in statement)) return statement;
  const { name, text, list } = statement;
  return { name, text, values: [JSON.stringify(list)] };
}

function merged(statements: readonly ListStatement[]): QueryConfig[] {
  return [...Map.groupBy(statements, ({ name }) => name).values()].flatMap((same) => {
    const [first] = same;
    return first ? [sendable({ ...first, list: same.flatMap(({ list }) => list) })] : [];
  });
}

function valuesOf(filings: readonly Filing[]): unknown[] {
  const answers = filings.map((filing) => filing.answers);
  return [
    filings[0]?.municipality,
    filings[0]?.series,
    `[${filings.map(asJson).join(',')}]`,
    `[${answers.join(',')}]`,
  ];
}

/** What is JSON already is put in as it is. */
function asJson(filing: Filing): string {
  const { draft, person, session, version, revision, submissionKey, errand, answersHash } = filing;
  const { applicantName, followUpCodeHash, status, handlerGroup, actorKind, actorId } = filing;
  const plain = JSON.stringify({
    draft,
    person,
    session,
    version,
    revision,
    submissionKey,
    errand,
    answersHash,
    applicantName,
    followUpCodeHash,
    statusId: status.id,
    statusContentType: status.contentType,
    handlerGroup,
    actorKind,
    actorId,
  });
  const { attachments, identity, applicant, expected, deadlines, notice } = filing;
  return `${plain.slice(0, -1)},"attachments":${attachments},"identity":${identity},"applicant":${applicant},"expected":${expected},"deadlines":${deadlines},"notice":${notice ?? 'null'}}`;
}
