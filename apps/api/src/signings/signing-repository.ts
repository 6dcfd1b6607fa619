import { Prisma, type Tenant } from '@handslag/database/database';
import type { PartyRow, SigningRow, WholeSigning } from './signing-row.ts';

const columns = Prisma.sql`g.id, g.draft_id AS "draftId", g.submission_key AS "submissionKey", g.initiator_id AS "initiatorId",
  i.name AS "initiatorName", i.protected AS "initiatorProtected", g.session_id AS "sessionId", g.e_service_key AS "eServiceKey",
  g.version, g.revision, g.answers_hash AS "answersHash", g.frozen, g.digest, g.visible_text AS "visibleText",
  g.hidden_text AS "hiddenText", g.filing, g.several, g.signing_order AS "signingOrder",
  to_char(g.lapses_on, 'YYYY-MM-DD') AS "lapsesOn", g.state, g.errand_id AS "errandId",
  e.registration_number AS "registrationNumber", g.created_at AS "createdAt"`;
const tables = Prisma.sql`signing AS g
  JOIN person AS i ON i.municipality_id = g.municipality_id AND i.id = g.initiator_id
  LEFT JOIN errand AS e ON e.municipality_id = g.municipality_id AND e.id = g.errand_id`;

/** A person as a request knows them: by their own id, or by their personal number. */
export type Reader = { id: string; personalNumber: string | null };

function readableBy({ id, personalNumber }: Reader): Prisma.Sql {
  return Prisma.sql`(g.initiator_id = ${id}::uuid OR EXISTS (SELECT FROM signing_party AS own
    WHERE own.municipality_id = g.municipality_id AND own.signing_id = g.id AND own.personal_number = ${personalNumber}))`;
}

/** A request that the person initiated or is a party to; null when there is none. */
export async function findSigning(tx: Tenant, id: string, reader: Reader): Promise<WholeSigning | null> {
  return oneSigning(tx, Prisma.sql`g.id = ${id}::uuid AND ${readableBy(reader)}`);
}

/** Any request, for the system's own work. */
export async function findAnySigning(tx: Tenant, id: string): Promise<WholeSigning | null> {
  return oneSigning(tx, Prisma.sql`g.id = ${id}::uuid`);
}

/** The one that a review has led to, open or submitted. */
export async function findSigningOfKey(tx: Tenant, submissionKey: string): Promise<WholeSigning | null> {
  return oneSigning(
    tx,
    Prisma.sql`g.submission_key = ${submissionKey}::uuid AND g.state IN ('open', 'submitted')`,
  );
}

/** The one that is open for a draft. */
export async function findOpenOfDraft(tx: Tenant, draftId: string): Promise<WholeSigning | null> {
  return oneSigning(tx, Prisma.sql`g.draft_id = ${draftId}::uuid AND g.state = 'open'`);
}

/** In one statement, so that the request and its parties are of the same moment: a signature may be made between two. */
async function oneSigning(tx: Tenant, where: Prisma.Sql): Promise<WholeSigning | null> {
  const [row] = await tx.$queryRaw<(SigningRow & { parties: PartyJson[] })[]>`
    SELECT ${columns}, (
      SELECT json_agg(json_build_object('id', p.id, 'position', p.position, 'personalNumber', p.personal_number, 'name', p.name,
        'email', p.email, 'askedAt', p.asked_at, 'remindedAt', p.reminded_at, 'decision', p.decision, 'decidedAt', p.decided_at,
        'reason', p.reason, 'protected', EXISTS (SELECT FROM person AS k WHERE k.municipality_id = p.municipality_id
          AND k.personal_number = p.personal_number AND k.protected)) ORDER BY p.position)
      FROM signing_party AS p WHERE p.municipality_id = g.municipality_id AND p.signing_id = g.id) AS parties
    FROM ${tables} WHERE ${where}`;
  return row ? { ...row, parties: row.parties.map(partyOf) } : null;
}

type Moments = 'askedAt' | 'remindedAt' | 'decidedAt';
type PartyJson = Omit<PartyRow, Moments> & Record<Moments, string | null>;

function partyOf({ askedAt, remindedAt, decidedAt, ...party }: PartyJson): PartyRow {
  const [asked, reminded, decided] = [askedAt, remindedAt, decidedAt].map((at) => at && new Date(at));
  return { ...party, askedAt: asked || null, remindedAt: reminded || null, decidedAt: decided || null };
}

export type ListedSigning = Pick<
  SigningRow,
  | 'id'
  | 'state'
  | 'eServiceKey'
  | 'initiatorId'
  | 'initiatorName'
  | 'initiatorProtected'
  | 'lapsesOn'
  | 'createdAt'
> & { signed: number; parties: number; maySign: boolean };

/** Open ones with several parties: those put to the person, and the person's own. Newest first. */
export async function listOpenSignings(tx: Tenant, reader: Reader, today: string): Promise<ListedSigning[]> {
  return tx.$queryRaw`
    SELECT g.id, g.state, g.e_service_key AS "eServiceKey", g.initiator_id AS "initiatorId", i.name AS "initiatorName",
      i.protected AS "initiatorProtected", to_char(g.lapses_on, 'YYYY-MM-DD') AS "lapsesOn", g.created_at AS "createdAt",
      count(*) FILTER (WHERE p.decision = 'signed')::int AS signed, count(*)::int AS parties,
      coalesce(bool_or(p.asked_at IS NOT NULL AND p.decision IS NULL) FILTER (WHERE p.personal_number = ${reader.personalNumber}),
               false) AS "maySign"
    FROM signing AS g
    JOIN person AS i ON i.municipality_id = g.municipality_id AND i.id = g.initiator_id
    JOIN signing_party AS p ON p.municipality_id = g.municipality_id AND p.signing_id = g.id
    WHERE g.state = 'open' AND g.several AND g.lapses_on >= ${today}::date
      AND (g.initiator_id = ${reader.id}::uuid OR EXISTS (SELECT FROM signing_party AS own
        WHERE own.municipality_id = g.municipality_id AND own.signing_id = g.id
          AND own.personal_number = ${reader.personalNumber} AND own.asked_at IS NOT NULL))
    GROUP BY g.municipality_id, g.id, i.name, i.protected ORDER BY g.created_at DESC, g.id LIMIT 200`;
}

export type NewSigning = Omit<
  SigningRow,
  'initiatorName' | 'initiatorProtected' | 'state' | 'errandId' | 'registrationNumber'
>;

export async function insertSigning(tx: Tenant, municipalityId: string, given: NewSigning): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO signing (municipality_id, id, draft_id, submission_key, initiator_id, session_id, e_service_key, version, revision,
      answers_hash, frozen, digest, visible_text, hidden_text, filing, several, signing_order, lapses_on, created_at)
    VALUES (${municipalityId}::uuid, ${given.id}::uuid, ${given.draftId}::uuid, ${given.submissionKey}::uuid, ${given.initiatorId}::uuid,
      ${given.sessionId}::uuid, ${given.eServiceKey}, ${given.version}::int, ${given.revision}::int, ${given.answersHash}, ${given.frozen},
      ${given.digest}, ${given.visibleText}, ${given.hiddenText}, ${JSON.stringify(given.filing)}::jsonb, ${given.several},
      ${given.signingOrder}, ${given.lapsesOn}::date, ${given.createdAt})`;
}

export type NewParty = Pick<PartyRow, 'position' | 'personalNumber' | 'name' | 'email'> & { asked: boolean };

export async function insertParties(
  tx: Tenant,
  municipalityId: string,
  signing: { id: string; createdAt: Date },
  parties: readonly NewParty[],
): Promise<void> {
  await tx.signingParty.createMany({
    data: parties.map(({ asked, ...party }) => ({
      ...party,
      municipalityId,
      signingId: signing.id,
      askedAt: asked ? signing.createdAt : null,
    })),
  });
}

/** Until the transaction ends, nobody decides or ends anything in the request. False: it is no longer open. */
export async function lockOpenSigning(tx: Tenant, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM signing WHERE id = ${id}::uuid AND state = 'open' FOR UPDATE`;
  return rows.length === 1;
}

/** False: it was over already. */
export async function updateEnded(
  tx: Tenant,
  id: string,
  state: 'declined' | 'withdrawn' | 'outdated' | 'lapsed',
  at: Date,
): Promise<boolean> {
  return (
    (await tx.signing.updateMany({ where: { id, state: 'open' }, data: { state, endedAt: at } })).count === 1
  );
}

export async function updateSigned(
  tx: Tenant,
  partyId: string,
  { answerId, personId }: { answerId: string; personId: string },
): Promise<boolean> {
  const signed = await tx.$executeRaw`
    UPDATE signing_party SET decision = 'signed', decided_at = clock_timestamp(), answer_id = ${answerId}::uuid, person_id = ${personId}::uuid
    WHERE id = ${partyId}::uuid AND decision IS NULL`;
  return signed === 1;
}

/** False: the party has decided already. */
export async function updateDeclined(
  tx: Tenant,
  partyId: string,
  { reason, personId }: { reason: string; personId: string },
): Promise<boolean> {
  const declined = await tx.$executeRaw`
    UPDATE signing_party SET decision = 'declined', decided_at = clock_timestamp(), reason = ${reason}, person_id = ${personId}::uuid
    WHERE id = ${partyId}::uuid AND decision IS NULL`;
  return declined === 1;
}

export async function updateAsked(tx: Tenant, partyId: string, at: Date): Promise<void> {
  await tx.signingParty.updateMany({ where: { id: partyId, askedAt: null }, data: { askedAt: at } });
}

export async function updateReminded(tx: Tenant, partyId: string, at: Date): Promise<void> {
  await tx.signingParty.updateMany({ where: { id: partyId }, data: { remindedAt: at } });
}

export async function updateEmail(tx: Tenant, partyId: string, email: string): Promise<void> {
  await tx.signingParty.updateMany({ where: { id: partyId }, data: { email } });
}

export async function insertLink(
  tx: Tenant,
  link: { municipalityId: string; partyId: string; hash: string },
): Promise<void> {
  await tx.signingLink.create({ data: link, select: { hash: true } });
}

/** What was mailed before leads nowhere any more. */
export async function deleteLinks(tx: Tenant, partyId: string): Promise<void> {
  await tx.signingLink.deleteMany({ where: { partyId } });
}

/** The request that a mailed word belongs to. */
export async function findByLink(tx: Tenant, hash: string): Promise<SigningRow | null> {
  const [row] = await tx.$queryRaw<SigningRow[]>`
    SELECT ${columns} FROM ${tables}
    JOIN signing_party AS p ON p.municipality_id = g.municipality_id AND p.signing_id = g.id
    JOIN signing_link AS l ON l.municipality_id = p.municipality_id AND l.party_id = p.id
    WHERE l.hash = ${hash}`;
  return row ?? null;
}

/** Open ones whose last day has passed, and those of a single signer whose answers are gone or are others by now. */
export async function listDueSignings(tx: Tenant, today: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM signing AS g WHERE g.state = 'open' AND (g.lapses_on < ${today}::date OR NOT g.several AND NOT EXISTS (
      SELECT FROM draft AS d WHERE d.municipality_id = g.municipality_id AND d.id = g.draft_id AND d.revision = g.revision))
    ORDER BY g.created_at LIMIT 1000`;
  return rows.map(({ id }) => id);
}

/** Open ones with several parties, of whom someone asked has not answered. */
export async function listOpenIds(tx: Tenant): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM signing AS g WHERE g.state = 'open' AND g.several AND EXISTS (
      SELECT FROM signing_party AS p WHERE p.municipality_id = g.municipality_id AND p.signing_id = g.id
        AND p.position > 0 AND p.asked_at IS NOT NULL AND p.decision IS NULL)
    ORDER BY g.lapses_on, g.id`;
  return rows.map(({ id }) => id);
}

/** Requests that came to nothing, with parties, orders and answers. Those that became errands stay with them. Answers how many. */
export async function deleteEndedBefore(tx: Tenant, before: Date): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM signing WHERE state IN ('declined', 'withdrawn', 'outdated', 'lapsed') AND ended_at < ${before}`;
}
