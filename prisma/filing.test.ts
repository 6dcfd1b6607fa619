import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabase, type Database, type Tenant } from './database.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

let throwaway: ThrowawayDatabase;
let db: Database;
let owner: Client;
let municipalityId: string;

const eServiceKey = 'anmalan';
const answersHash = 'a'.repeat(64);

beforeAll(async () => {
  throwaway = await createThrowawayDatabase(inject('postgres'));
  db = createDatabase({ url: throwaway.applicationUrl });
  owner = new Client({ connectionString: throwaway.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO municipality (slug, name, hosts, settings) VALUES ('here', 'Här', '{}', '{}') RETURNING id`,
  );
  municipalityId = rows[0]?.id ?? '';
  await owner.query(`SELECT set_config('app.municipality', $1, false)`, [municipalityId]);
  await db.tenant(municipalityId, async (tx) => {
    await tx.eService.create({ data: { municipalityId, key: eServiceKey, settings: {} } });
    await tx.eServiceVersion.create({
      data: { municipalityId, eServiceKey, version: 1, definition: { steps: [] } },
    });
  });
});
afterAll(async () => {
  await owner.end();
  await db.close();
  await throwaway.drop();
});

type Given = { registration_number: string; received_at: Date };

async function nextNumber(tx: Tenant, series: string): Promise<Given> {
  const rows = await tx.$queryRaw<
    Given[]
  >`SELECT * FROM next_registration_number(${municipalityId}::uuid, ${series})`;
  if (!rows[0]) throw new Error('no number');
  return rows[0];
}

async function file(applicantName: string): Promise<{ submissionId: string; errandId: string }> {
  return db.tenant(municipalityId, async (tx) => {
    const { registration_number: registrationNumber, received_at: receivedAt } = await nextNumber(tx, 'REG');
    const submission = await tx.submission.create({
      data: {
        municipalityId,
        submissionKey: crypto.randomUUID(),
        eServiceKey,
        version: 1,
        answers: {},
        answersHash,
        receivedAt,
      },
    });
    const errand = await tx.errand.create({
      data: {
        municipalityId,
        registrationNumber,
        submissionId: submission.id,
        eServiceKey,
        handlerGroup: 'mottagning',
        applicantName,
        statusId: 's',
        statusContentType: 'submitted',
        receivedAt,
      },
    });
    return { submissionId: submission.id, errandId: errand.id };
  });
}

describe('registration numbers', () => {
  test('have no gaps and no doubles when many file at once and some give up', async () => {
    const attempts = Array.from({ length: 40 }, (_, i) =>
      db.tenant(municipalityId, async (tx) => {
        const { registration_number: number, received_at: at } = await nextNumber(tx, 'NORR');
        if (i % 4 === 0) throw new Error('gave up');
        return { number, at };
      }),
    );
    const given = (await Promise.allSettled(attempts)).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
    const inOrder = given.sort((a, b) => a.number.localeCompare(b.number));
    const year = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric' });
    expect(inOrder.map((one) => one.number)).toEqual(
      Array.from({ length: 30 }, (_, i) => `NORR-${year}-${String(i + 1).padStart(5, '0')}`),
    );
    expect(inOrder.map((one) => one.at.getTime())).toEqual(
      inOrder.map((one) => one.at.getTime()).sort((a, b) => a - b),
    );
  });
});

describe('what is for ever', () => {
  test.each([
    ['UPDATE submission SET answers_hash = answers_hash', /never change/],
    [`UPDATE e_service_version SET definition = '{}'`, /never change/],
    ['DELETE FROM e_service_version', /never change/],
    [`UPDATE audit_event SET action = 'x'`, /never change/],
    ['DELETE FROM audit_event', /never change/],
  ])('even the owner cannot: %s', async (statement, refusal) => {
    await file('Astrid Ström');
    await db.tenant(municipalityId, (tx) =>
      tx.auditEvent.create({ data: { municipalityId, actorKind: 'system', action: 'test' } }),
    );
    await expect(owner.query(statement)).rejects.toThrow(refusal);
  });

  test('and the application may not even try', async () => {
    await expect(db.tenant(municipalityId, (tx) => tx.submission.deleteMany())).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('names', () => {
  const find = (beginning: string) =>
    db.tenant(
      municipalityId,
      (tx) => tx.$queryRaw<{ errand_id: string }[]>`
      SELECT errand_id FROM errand_name_word
      WHERE municipality_id = ${municipalityId}::uuid AND starts_with(word, ${beginning.toLowerCase()})`,
    );

  test('any word of a name is found by its beginning, and a changed name by its new words only', async () => {
    const { errandId } = await file('Märta Ångström-Öberg');
    for (const beginning of ['mär', 'Ångst', 'öberg'])
      expect(await find(beginning)).toEqual([{ errand_id: errandId }]);
    expect(await find('berg')).toEqual([]);
    await db.tenant(municipalityId, (tx) =>
      tx.errand.updateMany({ where: { id: errandId }, data: { applicantName: 'Märta Lind' } }),
    );
    expect(await find('ångst')).toEqual([]);
    expect(await find('lind')).toEqual([{ errand_id: errandId }]);
  });
});

describe('the audit chain', () => {
  const record = (action: string, forged: object = {}) =>
    db.tenant(municipalityId, (tx) =>
      tx.auditEvent.create({
        data: { municipalityId, actorKind: 'system', action, details: { n: 1 }, ...forged },
      }),
    );
  const firstBroken = async () =>
    (await owner.query<{ broken: string | null }>('SELECT audit_first_broken() AS broken')).rows[0]?.broken;

  test('holds together when many write at once, whatever number and hash they claim', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => record(`step ${i}`, { seq: 7n, hash: 'mine', at: new Date(0) })),
    );
    const { rows } = await owner.query<{ n: string; last: string }>(
      'SELECT count(*) AS n, max(seq) AS last FROM audit_event',
    );
    expect(rows[0]?.n).toBe(rows[0]?.last);
    expect(await firstBroken()).toBeNull();
  });

  test.each([
    ['changed', `UPDATE audit_event SET action = 'other' WHERE seq = 3`, '3'],
    ['backdated', `UPDATE audit_event SET at = at - interval '1 day' WHERE seq = 4`, '4'],
    ['removed', 'DELETE FROM audit_event WHERE seq = 5', '6'],
  ])('a row that was %s is named', async (_, tampering, broken) => {
    await owner.query('BEGIN; ALTER TABLE audit_event DISABLE TRIGGER USER');
    await owner.query(tampering);
    expect(await firstBroken()).toBe(broken);
    await owner.query('ROLLBACK');
  });
});

describe('drafts', () => {
  test('a save on a revision that is no longer the newest changes nothing', async () => {
    const { id: session } = await db.tenant(municipalityId, (tx) =>
      tx.session.create({
        data: { municipalityId, kind: 'anonymous', absoluteEndAt: new Date(Date.now() + 60_000) },
      }),
    );
    const { id: draft } = await db.tenant(municipalityId, (tx) =>
      tx.draft.create({ data: { municipalityId, sessionId: session, eServiceKey, version: 1 } }),
    );
    const holder = { municipality: municipalityId, draft, person: null, session };
    const save = (base: number, answers: string) =>
      db.saveDraft({
        ...holder,
        version: 1,
        base,
        answers,
        fieldRevisions: '{"name":1}',
        position: null,
        deleteAfter: null,
      });

    expect(await save(0, '{"name":"Astrid"}')).toMatchObject({ revision: 1 });
    expect(await save(0, '{"name":"Berit"}')).toBeNull();
    expect(await db.readDraft(holder)).toMatchObject({
      answers: { name: 'Astrid' },
      revision: 1,
      fieldRevisions: { name: 1 },
    });
    expect(await db.readDraft({ ...holder, session: draft })).toBeNull();
    expect(
      await db.saveDraft({
        ...holder,
        session: draft,
        version: 1,
        base: 1,
        answers: '{}',
        fieldRevisions: '{}',
        position: null,
        deleteAfter: null,
      }),
    ).toBeNull();
  });
});
