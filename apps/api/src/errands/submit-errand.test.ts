import { randomUUID } from 'node:crypto';
import {
  getDraftEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
  type SubmissionIncomplete,
} from '@handslag/contracts/drafts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { completeAnswers, fileErrand, fillIn, reviewed, submit } from '../../test/filling-in.ts';
import { publishSmallService, smallForm } from '../../test/small-service.ts';
import type { Browser } from '../../test/browser.ts';
import { createTestApp, type Slug, type TestApp } from '../../test/test-app.ts';
import { verifyAudit } from '../audit/verify-audit.ts';

let world: TestApp;
let people = 0;
beforeAll(async () => {
  world = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) {
    await publishSmallService(world, slug);
    await publishSmallService(world, slug, { key: 'oppen', settings: { login: 'none' } });
  }
});
afterAll(() => world.close());

async function someone(slug: Slug = 'norrvik'): Promise<Browser> {
  people += 1;
  return world.signedIn(slug, `19910101${2000 + people}`);
}

const numberOf = (registrationNumber: string): number => Number(registrationNumber.split('-').at(-1));

async function state(slug: Slug = 'norrvik') {
  const [row] = await world.sql<{ errands: number; last: number; jobs: number }>(
    slug,
    `SELECT (SELECT count(*)::int FROM errand) AS errands,
            (SELECT coalesce(max(last_number), 0) FROM registration_series) AS last,
            (SELECT count(*)::int FROM pgboss.job WHERE name = 'make-receipt') AS jobs`,
  );
  if (!row) throw new Error('no state');
  return row;
}

describe('submitting', () => {
  test('makes one errand of a draft: filed as reviewed, with number and time; and the draft is gone', async () => {
    const elsa = await someone();
    const { draft, sent, errandId, registrationNumber, followUpCode } = await fileErrand(elsa);
    expect(registrationNumber).toMatch(new RegExp(`^NV-${new Date().getFullYear()}-\\d{5,}$`));
    expect(followUpCode).toBeNull();
    const [row] = await world.sql(
      'norrvik',
      `SELECT s.answers_hash, s.answers::text AS answers, s.version, s.identity, s.draft_id, s.received_at,
        e.received_at AS errand_received_at, e.applicant_name, e.applicant, e.status_id, e.deadline_on
      FROM errand e JOIN submission s ON s.id = e.submission_id WHERE e.id = $1`,
      [errandId],
    );
    expect(row).toMatchObject({
      answers_hash: sent.answersHash,
      version: 1,
      draft_id: draft.id,
      applicant_name: 'Elsa Prövare',
      applicant: { email: 'elsa@example.se', phone: '070-174 06 35', eid: 'bankid-mobile', simulated: true },
      status_id: 'inkommet',
      identity: { kind: 'citizen', eid: 'bankid-mobile', loa: 'loa3', simulated: true },
    });
    expect(row?.['received_at']).toEqual(row?.['errand_received_at']);
    expect(row?.['deadline_on']).not.toBeNull();
    expect(JSON.parse(String(row?.['answers']))).toMatchObject({ reason: 'Därför att jag vill' });
    expect((await elsa.call(listDraftsEndpoint)).body.drafts).toEqual([]);
    const gone = await elsa.call(getDraftEndpoint, { params: { draftId: draft.id } });
    expect([gone.status, gone.body]).toMatchObject([410, { code: 'draft_gone', details: { errandId } }]);
    const late = await elsa.call(saveDraftEndpoint, {
      params: { draftId: draft.id },
      body: { version: 1, baseRevision: 1, changes: [] },
    });
    expect([late.status, late.body]).toMatchObject([410, { code: 'draft_gone', details: { errandId } }]);
    const events = await world.sql(
      'norrvik',
      'SELECT kind, actor_kind, visible_to_citizen FROM errand_event WHERE errand_id = $1',
      [errandId],
    );
    expect(events).toEqual([{ kind: 'submitted', actor_kind: 'applicant', visible_to_citizen: true }]);
    const audit = await world.sql(
      'norrvik',
      `SELECT action, actor_kind FROM audit_event WHERE object_id = $1`,
      [errandId],
    );
    expect(audit).toEqual([{ action: 'errand:filed', actor_kind: 'citizen' }]);
    const mail = await world.sql(
      'norrvik',
      'SELECT recipient, template FROM notification WHERE errand_id = $1',
      [errandId],
    );
    expect(mail).toEqual([{ recipient: 'elsa@example.se', template: 'errand-received' }]);
    const jobs = await world.sql('norrvik', `SELECT name FROM pgboss.job WHERE data ->> 'errandId' = $1`, [
      errandId,
    ]);
    expect(jobs).toEqual([{ name: 'make-receipt' }]);
    expect(await verifyAudit(world.context, world.municipality('norrvik'))).toMatchObject({
      firstBroken: null,
    });
  });

  test('twenty times at once makes one errand, and every attempt gets the same answer', async () => {
    const elsa = await someone();
    const before = await state();
    const draft = await fillIn(elsa);
    const body = reviewed(draft);
    const replies = await Promise.all(Array.from({ length: 20 }, () => submit(elsa, draft, body)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect((await submit(elsa, draft, body)).body).toEqual(replies[0]?.body);
    const after = await state();
    expect([after.errands, after.last, after.jobs]).toEqual([
      before.errands + 1,
      before.last + 1,
      before.jobs + 1,
    ]);
  });

  test('from two tabs with keys of their own makes one errand; the other is told that it is sent', async () => {
    const elsa = await someone();
    const draft = await fillIn(elsa);
    const replies = await Promise.all(Array.from({ length: 6 }, () => submit(elsa, draft, reviewed(draft))));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = replies.filter(({ status }) => status !== 200);
    expect(others.map(({ status, body }) => [status, (body as unknown as { code: string }).code])).toEqual(
      others.map(() => [410, 'draft_gone']),
    );
  });

  test('the same key for something else is refused', async () => {
    const elsa = await someone();
    const { sent, draft } = await fileErrand(elsa);
    const other = await submit(elsa, draft, { ...sent, answersHash: 'b'.repeat(64) });
    expect([other.status, other.body]).toMatchObject([422, { code: 'submission_key_reused' }]);
    const next = await fillIn(elsa);
    const reused = await submit(elsa, next, { ...reviewed(next), submissionKey: sent.submissionKey });
    expect([reused.status, reused.body]).toMatchObject([422, { code: 'submission_key_reused' }]);
    const stranger = await someone();
    const theirs = await submit(stranger, draft, sent);
    expect([theirs.status, theirs.body]).toMatchObject([422, { code: 'submission_key_reused' }]);
    expect(theirs.raw.body).not.toContain('NV-');
  });

  test('numbers follow one another without gaps, whatever is refused in between', async () => {
    const before = await state('sorhamn');
    const filers = await Promise.all(Array.from({ length: 12 }, () => someone('sorhamn')));
    const drafts = await Promise.all(filers.map((filer) => fillIn(filer)));
    const replies = await Promise.all(
      drafts.map((draft, index) => {
        const body = reviewed(draft);
        const filer = filers[index] as Browser;
        // Every third is turned away by the database itself, inside the transaction.
        if (index % 3 > 0) return submit(filer, draft, body);
        return world
          .sql('sorhamn', 'UPDATE draft SET revision = revision + 1 WHERE id = $1', [draft.id])
          .then(() =>
            submit(filer, draft, { ...body, revision: body.revision + 1, answersHash: 'c'.repeat(64) }),
          );
      }),
    );
    const numbers = replies.flatMap(({ status, body }) =>
      status === 200 ? [numberOf(body.registrationNumber)] : [],
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 8 }, (_, index) => before.last + index + 1),
    );
    expect((await state('sorhamn')).last).toBe(before.last + 8);
    expect(
      await world.sql('sorhamn', 'SELECT DISTINCT left(registration_number, 3) AS series FROM errand'),
    ).toEqual([{ series: 'SH-' }]);
  });

  test('a transaction that fails at the very end leaves neither errand nor number nor job, and can be sent again', async () => {
    const elsa = await someone();
    const draft = await fillIn(elsa);
    const body = reviewed(draft);
    const before = await state();
    await world.sql(
      'norrvik',
      `CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stop'; END $$`,
    );
    await world.sql(
      'norrvik',
      `CREATE TRIGGER stop_here BEFORE INSERT ON audit_event FOR EACH ROW WHEN (NEW.action = 'errand:filed') EXECUTE FUNCTION stop_here()`,
    );
    const failed = await submit(elsa, draft, body);
    await world.sql('norrvik', 'DROP TRIGGER stop_here ON audit_event');
    expect([failed.status, failed.body]).toMatchObject([500, { code: 'internal_error' }]);
    expect(await state()).toEqual(before);
    const again = await submit(elsa, draft, body);
    expect(again.status).toBe(200);
    expect(numberOf(again.body.registrationNumber)).toBe(before.last + 1);
  });
});

describe('a submission is turned away', () => {
  test('when what is stored is not what was reviewed', async () => {
    const elsa = await someone();
    const draft = await fillIn(elsa);
    const body = reviewed(draft);
    await elsa.call(saveDraftEndpoint, {
      params: { draftId: draft.id },
      body: {
        version: 1,
        baseRevision: draft.revision,
        changes: [{ path: 'reason', value: 'ändrat sedan dess' }],
      },
    });
    const stale = await submit(elsa, draft, body);
    expect([stale.status, stale.body]).toMatchObject([409, { code: 'review_outdated' }]);
    const forged = await submit(elsa, draft, { ...body, revision: body.revision + 1 });
    expect([forged.status, forged.body]).toMatchObject([409, { code: 'review_outdated' }]);
  });

  test('when something is missing, with each thing named', async () => {
    const elsa = await someone();
    const draft = await fillIn(elsa, { answers: [{ path: 'email', value: 'ingen adress' }] });
    const reply = await submit(elsa, draft, reviewed(draft));
    expect([reply.status, reply.body]).toMatchObject([422, { code: 'submission_incomplete' }]);
    const { issues } = (reply.body as unknown as { details: z.infer<typeof SubmissionIncomplete> }).details;
    expect(issues.map(({ path, stepId }) => [path, stepId])).toEqual(
      expect.arrayContaining([
        ['reason', 'you'],
        ['email', 'more'],
      ]),
    );
  });

  test('when the service has a newer version, or is closed', async () => {
    await publishSmallService(world, 'norrvik', { key: 'ny' });
    const elsa = await someone();
    const draft = await fillIn(elsa, { eService: 'ny' });
    await publishSmallService(world, 'norrvik', { key: 'ny', version: 2 });
    const old = await submit(elsa, draft, reviewed(draft));
    expect([old.status, old.body]).toMatchObject([409, { code: 'version_changed', details: { version: 2 } }]);
    await world.sql('norrvik', `UPDATE e_service SET closed = true WHERE key = 'ny'`);
    world.clock.move(6_000);
    const carried = (await elsa.call(getDraftEndpoint, { params: { draftId: draft.id } })).body;
    const closed = await submit(elsa, carried, reviewed(carried));
    expect([closed.status, closed.body]).toMatchObject([409, { code: 'e_service_closed' }]);
  });

  test('when it names files that are not there, not checked, or not the ones it says', async () => {
    const elsa = await someone();
    const { id: municipality } = world.municipality('norrvik');
    const file = { id: randomUUID(), name: 'intyg.pdf', size: 1234, kind: 'pdf' };
    const draft = await fillIn(elsa, {
      answers: [...completeAnswers, { path: 'hasFiles', value: 'yes' }, { path: 'files', value: [file] }],
    });
    const attempt = () => submit(elsa, draft, reviewed(draft));
    const notReady = [409, { code: 'attachments_not_ready' }];
    const missing = await attempt();
    expect([missing.status, missing.body]).toMatchObject(notReady);
    await world.sql(
      'norrvik',
      `INSERT INTO attachment (municipality_id, id, draft_id, question_path, name, size, kind, state, sha256, storage_key)
       VALUES ($1, $2, $3, 'files', 'intyg.pdf', 1234, 'pdf', 'scanning', $4, 'x')`,
      [municipality, file.id, draft.id, 'd'.repeat(64)],
    );
    for (const wrong of [
      `state = 'scanning'`,
      `state = 'refused'`,
      `state = 'clean', size = 1`,
      `size = 1234, name = 'annat.pdf'`,
      `name = 'intyg.pdf', question_path = 'annan'`,
    ]) {
      await world.sql('norrvik', `UPDATE attachment SET ${wrong} WHERE id = $1`, [file.id]);
      const reply = await attempt();
      expect([wrong, reply.status, reply.body]).toMatchObject([wrong, ...notReady]);
    }
    await world.sql('norrvik', `UPDATE attachment SET question_path = 'files' WHERE id = $1`, [file.id]);
    const filed = await attempt();
    expect(filed.status).toBe(200);
    const [kept] = await world.sql('norrvik', 'SELECT draft_id, errand_id FROM attachment WHERE id = $1', [
      file.id,
    ]);
    expect(kept).toEqual({ draft_id: null, errand_id: filed.body.errandId });
    const [submission] = await world.sql(
      'norrvik',
      'SELECT attachments FROM submission WHERE draft_id = $1',
      [draft.id],
    );
    expect(submission?.['attachments']).toEqual([{ ...file, questionPath: 'files', sha256: 'd'.repeat(64) }]);
  });

  test('when it is another’s, as if it never was', async () => {
    const elsa = await someone();
    const draft = await fillIn(elsa);
    for (const stranger of [await someone(), await someone('sorhamn'), await world.anonymous('norrvik')]) {
      const reply = await submit(stranger, draft, reviewed(draft));
      expect([reply.status, reply.body]).toMatchObject([404, { code: 'not_found' }]);
    }
    const staff = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    expect((await submit(staff, draft, reviewed(draft))).status).toBe(403);
    expect((await submit(world.browser('norrvik'), draft, reviewed(draft))).status).toBe(401);
  });
});

test('files of questions that are no longer asked are not filed', async () => {
  const elsa = await someone();
  const draft = await fillIn(elsa);
  const { id: municipality } = world.municipality('norrvik');
  await world.sql(
    'norrvik',
    `INSERT INTO attachment (municipality_id, draft_id, question_path, name, size, kind, state, sha256, storage_key)
     VALUES ($1, $2, 'files', 'gammalt.pdf', 1, 'pdf', 'clean', $3, $4)`,
    [municipality, draft.id, 'e'.repeat(64), `${draft.id}/gammalt`],
  );
  expect((await submit(elsa, draft, reviewed(draft))).status).toBe(200);
  expect(await world.sql('norrvik', `SELECT id FROM attachment WHERE name = 'gammalt.pdf'`)).toEqual([]);
  expect(
    await world.sql('norrvik', 'SELECT storage_key FROM abandoned_file WHERE storage_key = $1', [
      `${draft.id}/gammalt`,
    ]),
  ).toHaveLength(1);
});

test('without sign-in the errand gets a code to follow it by, the same for the same submission, and only its hash is kept', async () => {
  const browser = world.browser('norrvik');
  const draft = await fillIn(browser, {
    eService: 'oppen',
    answers: [...completeAnswers, { path: 'person.name', value: 'Någon Annan' }],
  });
  const body = reviewed(draft, smallForm);
  const first = await submit(browser, draft, body);
  expect(first.status).toBe(200);
  expect(first.body.followUpCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect((await submit(browser, draft, body)).body).toEqual(first.body);
  const [row] = await world.sql(
    'norrvik',
    'SELECT e.*, s.identity FROM errand e JOIN submission s ON s.id = e.submission_id WHERE e.id = $1',
    [first.body.errandId],
  );
  expect(row).toMatchObject({
    person_id: null,
    applicant_name: 'Någon Annan',
    identity: { kind: 'anonymous' },
  });
  expect(JSON.stringify(row)).not.toContain(String(first.body.followUpCode));
});
