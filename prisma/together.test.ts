import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createDatabase, type Database, type DraftSave, type Filing } from './database.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

/** Requests that arrive together are committed together: none may be lost, doubled, or pay for another. */
let throwaway: ThrowawayDatabase;
let db: Database;
let owner: Client;
let other: Client;
let municipality: string;

const eServiceKey = 'anmalan';
const answersHash = 'a'.repeat(64);

beforeAll(async () => {
  throwaway = await createThrowawayDatabase(inject('postgres'));
  db = createDatabase({ url: throwaway.applicationUrl });
  owner = new Client({ connectionString: throwaway.ownerUrl });
  other = new Client({ connectionString: throwaway.ownerUrl });
  await Promise.all([owner.connect(), other.connect()]);
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO municipality (slug, name, hosts, settings) VALUES ('here', 'Här', '{}', '{}') RETURNING id`,
  );
  municipality = rows[0]?.id ?? '';
  for (const client of [owner, other])
    await client.query(`SELECT set_config('app.municipality', $1, false)`, [municipality]);
  await owner.query('CREATE TABLE planned (errand uuid NOT NULL); GRANT INSERT ON planned TO handslag_app');
  await db.tenant(municipality, async (tx) => {
    await tx.eService.create({ data: { municipalityId: municipality, key: eServiceKey, settings: {} } });
    await tx.eServiceVersion.create({
      data: { municipalityId: municipality, eServiceKey, version: 1, definition: { steps: [] } },
    });
  });
});
beforeEach(() => owner.query('DELETE FROM planned'));
afterAll(async () => {
  await Promise.all([owner.end(), other.end()]);
  await db.close();
  await throwaway.drop();
});

type Held = { draft: string; session: string };

/** Drafts of as many sessions, each with revision 0. */
async function drafts(count: number): Promise<Held[]> {
  const { rows } = await owner.query<Held>(
    `WITH opened AS (INSERT INTO session (municipality_id, kind, absolute_end_at)
       SELECT $1, 'anonymous', now() + interval '1 hour' FROM generate_series(1, $2) RETURNING id)
     INSERT INTO draft (municipality_id, session_id, e_service_key, version) SELECT $1, id, $3, 1 FROM opened
     RETURNING id AS draft, session_id AS session`,
    [municipality, count, eServiceKey],
  );
  return rows;
}

function saving(held: Held, answers: string, base = 0): DraftSave {
  const bound = { municipality, ...held, person: null, version: 1, position: null, deleteAfter: null };
  return { ...bound, base, answers, fieldRevisions: '{}' };
}

async function answersOf({ draft, session }: Held): Promise<unknown> {
  return (await db.readDraft({ municipality, draft, session, person: null }))?.answers;
}

/** Holds a draft as another server's transaction would, until the returned is called. */
async function hold({ draft }: Held): Promise<() => Promise<unknown>> {
  await other.query('BEGIN');
  await other.query('SELECT FROM draft WHERE id = $1 FOR UPDATE', [draft]);
  return () => other.query('COMMIT');
}

describe('saves that come together', () => {
  test('each gets its own answer: saved, overtaken, not one’s own', async () => {
    const all = await drafts(40);
    const textOf = (n: number): string => `{"name":"${n}${n === 3 ? String.raw`\u0000` : ''} ä"}`;
    const saved = await Promise.all(
      all.map((held, n) => db.saveDraft(saving(held, textOf(n), n === 7 ? 3 : 0))),
    );
    const foreign = await Promise.all(
      all.map((held) => db.saveDraft(saving({ ...held, session: randomUUID() }, '{"name":"stulen"}', 1))),
    );
    expect(saved.map((one) => one?.revision ?? null)).toEqual(all.map((_, n) => (n === 7 ? null : 1)));
    expect(new Set(foreign)).toEqual(new Set([null]));
    for (const [n, held] of all.entries())
      expect(await answersOf(held)).toEqual(n === 7 ? {} : JSON.parse(textOf(n)));
  });

  test('nobody waits for a draft that somebody else has in hand; its own save does, and is made', async () => {
    const [busy, ...free] = await drafts(30);
    if (!busy) throw new Error('no draft');
    const release = await hold(busy);
    let done = false;
    const from = performance.now();
    // In the midst of them, so that it is among those that go together.
    const before = free.slice(0, 10).map((held) => db.saveDraft(saving(held, '{}')));
    const waiting = db.saveDraft(saving(busy, '{"name":"Astrid"}')).then((saved) => {
      done = true;
      return saved;
    });
    const after = free.slice(10).map((held) => db.saveDraft(saving(held, '{}')));
    const saved = await Promise.all([...before, ...after]);
    expect(saved.every((one) => one?.revision === 1)).toBe(true);
    expect(done).toBe(false);
    expect(performance.now() - from).toBeLessThan(3_000);
    await release();
    expect(await waiting).toMatchObject({ revision: 1 });
    expect(await answersOf(busy)).toEqual({ name: 'Astrid' });
  });

  test('one that the database cannot take fails alone', async () => {
    const all = await drafts(30);
    const settled = await Promise.allSettled(
      all.map((held, n) => db.saveDraft(saving(held, n === 11 ? '{"name":' : '{"name":"Berit"}'))),
    );
    expect(settled.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([11]);
    for (const [n, held] of all.entries())
      expect(await answersOf(held)).toEqual(n === 11 ? {} : { name: 'Berit' });
  });

  test('the same draft from two sides at once is saved once for each revision', async () => {
    const [held] = await drafts(1);
    if (!held) throw new Error('no draft');
    const saved = await Promise.all(
      Array.from({ length: 20 }, (_, n) => db.saveDraft(saving(held, `{"name":"${n}"}`))),
    );
    expect(saved.filter((one) => one !== null)).toEqual([expect.objectContaining({ revision: 1 })]);
  });
});

describe('sessions that are touched together', () => {
  test('each gets its own, and one that is none gets nothing', async () => {
    const all = await drafts(40);
    const asked = all.map(({ session }, n) => (n === 5 ? randomUUID() : session));
    const touched = await Promise.all(
      asked.map((session) => db.touchSession({ municipality, session, active: true, idleMinutes: 15 })),
    );
    expect(touched.map((one) => one?.id ?? null)).toEqual(asked.map((id, n) => (n === 5 ? null : id)));
  });
});

describe('filings that come together', () => {
  const series = 'REG';

  function filing({ draft, session }: Held, given: Partial<Filing> = {}): Filing {
    return {
      municipality,
      draft,
      session,
      person: null,
      version: 1,
      revision: 0,
      submissionKey: randomUUID(),
      errand: randomUUID(),
      series,
      answers: '{"name":"Astrid"}',
      answersHash,
      attachments: '[]',
      identity: '{}',
      applicantName: 'Astrid Ström',
      applicant: '{}',
      followUpCodeHash: null,
      status: { id: 'inkommet', contentType: 'submitted' },
      handlerGroup: 'mottagning',
      expected: '{}',
      deadlines: '{}',
      notice: null,
      actorKind: 'anonymous',
      actorId: session,
      ...given,
    };
  }
  const planned = (one: Filing) => ({
    name: 'plan',
    text: 'INSERT INTO planned SELECT errand FROM json_to_recordset($1::text::json) AS given(errand uuid)',
    list: [{ errand: one.errand }],
  });
  const file = (one: Filing) => db.fileErrand(one, { before: [planned(one)] });

  /** What is stored of these filings: every errand once, numbered without gaps, each with its job, name words and trace. */
  async function expectWhole(filed: readonly Filing[]): Promise<void> {
    const errands = filed.map(({ errand }) => errand);
    const { rows: jobs } = await owner.query<{ errand: string }>('SELECT errand FROM planned');
    expect(jobs.map(({ errand }) => errand).sort()).toEqual([...errands].sort());
    const { rows: stored } = await owner.query<{ key: string; words: string }>(
      `SELECT s.submission_key AS key, (SELECT count(*) FROM errand_name_word w WHERE w.errand_id = e.id) AS words
       FROM errand e JOIN submission s ON s.id = e.submission_id WHERE e.id = ANY ($1)
         AND EXISTS (SELECT FROM errand_event v WHERE v.errand_id = e.id)
         AND EXISTS (SELECT FROM audit_event a WHERE a.object_id = e.id::text)
         AND NOT EXISTS (SELECT FROM draft d WHERE d.id = s.draft_id)`,
      [errands],
    );
    expect(stored.map(({ key }) => key).sort()).toEqual(
      filed.map(({ submissionKey }) => submissionKey).sort(),
    );
    expect(new Set(stored.map(({ words }) => words))).toEqual(new Set(['2']));
    const { rows: numbers } = await owner.query<{ n: number; received: Date }>(
      `SELECT split_part(registration_number, '-', 3)::int AS n FROM errand ORDER BY 1`,
    );
    expect(numbers.map(({ n }) => n)).toEqual(numbers.map((_, index) => index + 1));
    const { rows: broken } = await owner.query<{ broken: string | null }>(
      'SELECT audit_first_broken() AS broken',
    );
    expect(broken[0]?.broken).toBeNull();
  }

  test('one draft sent in with many keys among others is one errand; the rest find it gone', async () => {
    const [same, ...others] = await drafts(20);
    if (!same) throw new Error('no draft');
    const again = Array.from({ length: 12 }, () => filing(same, { submissionKey: randomUUID() }));
    const filed = await Promise.all(
      [...others.map((held) => filing(held)), ...again].map((one) => db.fileErrand(one, { before: [] })),
    );
    expect(filed.slice(0, others.length).every(({ outcome }) => outcome === 'filed')).toBe(true);
    const outcomes = filed.slice(others.length).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['filed', ...Array.from({ length: 11 }, () => 'gone')].toSorted());
  });

  test('become errands with numbers that follow one another', async () => {
    const all = (await drafts(40)).map((held) => filing(held));
    const answers = await Promise.all(all.map(file));
    expect(answers.map(({ outcome, errandId }) => ({ outcome, errandId }))).toEqual(
      all.map(({ errand }) => ({ outcome: 'filed', errandId: errand })),
    );
    const { rows } = await owner.query<{ id: string; number: string }>(
      'SELECT id, registration_number AS number FROM errand',
    );
    const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
    for (const { errandId, registrationNumber } of answers)
      expect(numberOf.get(errandId)).toBe(registrationNumber);
    await expectWhole(all);
  });

  test('one that cannot be filed costs no other anything, and is told its own reason', async () => {
    const held = await drafts(30);
    const all = held.map((one) => filing(one));
    const same = all[0];
    if (!same) throw new Error('no filing');
    const refused: [Partial<Filing>, string][] = [
      [{ revision: 4 }, 'outdated'],
      [{ session: randomUUID() }, 'gone'],
      [
        { attachments: `[{"id":"${randomUUID()}","questionPath":"f","name":"f","size":1,"kind":"pdf"}]` },
        'attachments_not_ready',
      ],
      [{ submissionKey: same.submissionKey }, 'key_reused'],
    ];
    const bad = (await drafts(refused.length)).map((one, n) => filing(one, refused[n]?.[0]));
    const [unstorable] = (await drafts(1)).map((one) => filing(one, { answersHash: 'no hash' }));
    if (!unstorable) throw new Error('no filing');
    const [good, again, refusals, failed] = await Promise.all([
      Promise.all(all.map(file)),
      Promise.all([file({ ...same, errand: randomUUID() }), file({ ...same, errand: randomUUID() })]),
      Promise.all(bad.map(file)),
      file(unstorable).catch((error: unknown) => error),
    ]);
    const first = [good[0], ...again];
    expect(first.map((one) => one?.outcome).sort()).toEqual(['filed', 'repeated', 'repeated']);
    expect(new Set(first.map((one) => one?.registrationNumber)).size).toBe(1);
    expect(good.slice(1).map(({ outcome }) => outcome)).toEqual(all.slice(1).map(() => 'filed'));
    const [outdated, gone, notReady, reused] = refusals.map(({ outcome }) => outcome);
    expect([outdated, gone, notReady]).toEqual(['outdated', 'gone', 'attachments_not_ready']);
    // Whichever of the two came first has the key.
    expect(reused === 'key_reused' || reused === 'filed').toBe(true);
    expect(failed).toMatchObject({ code: '23514' });
    await expectWhole([{ ...same, errand: first[0]?.errandId ?? '' }, ...all.slice(1)]);
  });

  test('connections lost before the commit: none is told it was filed, and sent again each is filed once', async () => {
    const all = (await drafts(20)).map((held) => filing(held));
    await other.query('BEGIN');
    await other.query('UPDATE registration_series SET last_number = last_number');
    const lost = Promise.allSettled(all.map(file));
    await expect
      .poll(async () => {
        const { rows } = await owner.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows[0]?.n;
      })
      .toBeGreaterThan(0);
    const superuser = new Client({ connectionString: inject('postgres').superuserUrl });
    await superuser.connect();
    for (let left = all.length; left > 0;) {
      const { rows } = await superuser.query<{ left: number }>(
        `SELECT count(pg_terminate_backend(pid))::int AS left FROM pg_stat_activity
         WHERE wait_event_type = 'Lock' AND query LIKE '%errands_file%'`,
      );
      left = rows[0]?.left ?? 0;
      await superuser.query('SELECT pg_sleep(0.1)');
    }
    await superuser.end();
    await other.query('COMMIT');
    expect(new Set((await lost).map(({ status }) => status))).toEqual(new Set(['rejected']));
    const again = await Promise.all(all.map(file));
    expect(again.map(({ outcome }) => outcome)).toEqual(all.map(() => 'filed'));
    await expectWhole(all);
  });
});
