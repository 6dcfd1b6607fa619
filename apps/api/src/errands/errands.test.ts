import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  followUpErrandEndpoint,
  getMyErrandEndpoint,
  listMyErrandsEndpoint,
} from '@handslag/contracts/errands';
import {
  assignErrandEndpoint,
  changeStatusEndpoint,
  getHandledErrandEndpoint,
  sendMessageEndpoint,
  type HandledErrand,
} from '@handslag/contracts/handling';
import { PDFDocument } from '@cantoo/pdf-lib';
import { simpleParser, type ParsedMail } from 'mailparser';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { completeAnswers, eventually, fileErrand, fillIn, reviewed, submit } from '../../test/filling-in.ts';
import { publishSmallService, smallForm } from '../../test/small-service.ts';
import { createTestApp, type Slug, type TestApp } from '../../test/test-app.ts';
import { startJobs } from '../job-list.ts';

let world: TestApp;
let people = 0;
beforeAll(async () => {
  world = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) {
    await publishSmallService(world, slug);
    await publishSmallService(world, slug, { key: 'oppen', settings: { login: 'none' } });
    await publishSmallService(world, slug, { key: 'annan', settings: { handlerGroup: 'bygg-och-miljo' } });
  }
  await startJobs(world.context);
});
afterAll(() => world.close());

async function someone(slug: Slug = 'norrvik'): Promise<Browser> {
  people += 1;
  return world.signedIn(slug, `19910101${3000 + people}`);
}

/** Handles what belongs to `kontaktcenter`. */
const hanna = () => world.staffSignedIn('norrvik', 'norrvik-hanna');
const get = (browser: Browser, errandId: string) =>
  browser.call(getMyErrandEndpoint, { params: { errandId } });
const handle = (browser: Browser, errandId: string) =>
  browser.call(getHandledErrandEndpoint, { params: { errandId } });

async function mails(): Promise<ParsedMail[]> {
  const folder = join(world.context.config.dataFolder, 'mail');
  const names = await readdir(folder).catch(() => []);
  const finished = names.filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(finished.map(async (name) => simpleParser(await readFile(join(folder, name)))));
}
const mailAbout = (text: string) =>
  eventually(async () => (await mails()).find((mail) => mail.text?.includes(text)));

describe('my errand', () => {
  test('shows what was sent, what has happened and what happens next', async () => {
    const elsa = await someone();
    const { errandId, registrationNumber, sent } = await fileErrand(elsa);
    const { status, body } = await get(elsa, errandId);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: errandId,
      registrationNumber,
      eService: { key: 'liten', name: { sv: 'Liten tjänst' } },
      status: {
        id: 'inkommet',
        contentType: 'submitted',
        citizenText: { sv: 'Vi har tagit emot ditt ärende.' },
      },
      closedAt: null,
      processingTime: { sv: 'Ungefär två veckor' },
      version: 1,
      attachments: [],
      receiptMailedTo: 'e***@example.se',
      answersHash: sent.answersHash,
    });
    expect(body.expectedBy).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(body.summary.map(({ title }) => title)).toEqual(['Om dig', 'Mer']);
    expect(JSON.stringify(body.summary).replace(/\s/g, ' ')).toContain('1 200,50 kr');
    expect(body.timeline[0]).toMatchObject({ kind: 'submitted', by: 'Du', visibleToCitizen: true });
  });

  test('is shown with the form it was filed on, whatever the service has become', async () => {
    await publishSmallService(world, 'norrvik', { key: 'foranderlig' });
    const elsa = await someone();
    const { errandId } = await fileErrand(elsa, { eService: 'foranderlig' });
    const before = (await get(elsa, errandId)).body;
    const [you] = smallForm.steps;
    if (!you) throw new Error('no step');
    const changed = { ...you, title: { sv: 'Något helt annat' }, questions: you.questions.slice(0, 1) };
    await publishSmallService(world, 'norrvik', {
      key: 'foranderlig',
      version: 2,
      definition: { format: 1, steps: [changed] },
    });
    world.clock.move(400 * 86_400_000);
    try {
      const later = await elsa.call(getMyErrandEndpoint, { params: { errandId } });
      expect(later.body.summary).toEqual(before.summary);
    } finally {
      world.clock.move(-400 * 86_400_000);
    }
  });

  test('is listed, the latest event first, page by page', async () => {
    const elsa = await someone();
    const { errandId } = await fileErrand(elsa);
    await world.sql(
      'norrvik',
      `WITH copies AS (SELECT n, gen_random_uuid() AS submission FROM generate_series(1, 60) AS n),
       filed AS (INSERT INTO submission (municipality_id, id, submission_key, person_id, e_service_key, version, answers, answers_hash)
         SELECT s.municipality_id, c.submission, gen_random_uuid(), s.person_id, s.e_service_key, s.version, s.answers, s.answers_hash
         FROM copies c, errand e JOIN submission s ON s.id = e.submission_id WHERE e.id = $1)
       INSERT INTO errand (municipality_id, registration_number, submission_id, e_service_key, handler_group, person_id, status_id, status_content_type, received_at, last_event_at, closed_at)
         SELECT e.municipality_id, 'KOPIA-' || c.n, c.submission, e.e_service_key, e.handler_group, e.person_id, 'x',
           CASE WHEN c.n > 55 THEN 'closed' ELSE 'in_progress' END, now(), now() - make_interval(secs => 3600 + c.n / 2), CASE WHEN c.n > 55 THEN now() END
         FROM copies c, errand e WHERE e.id = $1`,
      [errandId],
    );
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await elsa.call(listMyErrandsEndpoint, {
        query: { state: 'ongoing', ...(cursor && { cursor }) },
      });
      expect(page.status).toBe(200);
      expect(page.body.errands.length).toBeLessThanOrEqual(25);
      seen.push(...page.body.errands.map(({ id }) => id));
      cursor = page.body.next;
    } while (cursor);
    expect(seen).toHaveLength(56);
    expect(new Set(seen).size).toBe(56);
    expect(seen[0]).toBe(errandId);
    const closed = await elsa.call(listMyErrandsEndpoint, { query: { state: 'closed' } });
    expect(closed.body.errands).toHaveLength(5);
    expect(closed.body.next).toBeNull();
    const made = await elsa.call(listMyErrandsEndpoint, { query: { state: 'ongoing', cursor: 'påhittad' } });
    expect([made.status, made.body]).toMatchObject([400, { code: 'validation_failed' }]);
  });

  test('is not there for anyone else', async () => {
    const elsa = await someone();
    const { errandId } = await fileErrand(elsa);
    for (const stranger of [await someone(), await someone('sorhamn'), await world.anonymous('norrvik')]) {
      expect((await get(stranger, errandId)).status).toBe(404);
      expect((await stranger.send('GET', `/api/errands/${errandId}/receipt`)).statusCode).toBe(404);
      expect(
        (await stranger.send('GET', `/api/errands/${errandId}/attachments/${errandId}`)).statusCode,
      ).toBe(404);
    }
    expect((await get(world.browser('norrvik'), errandId)).status).toBe(401);
    expect((await get(await hanna(), errandId)).status).toBe(403);
    expect((await elsa.send('GET', '/api/errands/inte-ett-id/receipt')).statusCode).toBe(404);
  });
});

describe('after submission', () => {
  test('a receipt is made with everything that was sent, and a mail says the number and nothing about the person', async () => {
    const elsa = await someone();
    const { errandId, registrationNumber, sent } = await fileErrand(elsa);
    await eventually(async () => (await get(elsa, errandId)).body.receipt === 'ready');
    const reply = await elsa.send('GET', `/api/errands/${errandId}/receipt`);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining(
        `attachment; filename="kvittens-${registrationNumber}.pdf"`,
      ),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const pdf = new Uint8Array(reply.rawPayload);
    expect((await PDFDocument.load(pdf)).getTitle()).toBe(`Kvittens ${registrationNumber}: Liten tjänst`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(reply.rawPayload)), {
      mergePages: true,
    });
    for (const part of [
      registrationNumber,
      'Elsa Prövare',
      'Därför att jag vill',
      '1 200,50 kr',
      'Du får svar inom två veckor.',
      sent.answersHash,
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(part);
    }
    const mail = await mailAbout(registrationNumber);
    expect(mail.subject).toBe(`Vi har tagit emot ditt ärende ${registrationNumber}`);
    expect(mail.text).toContain(`http://norrvik.localhost/mina-arenden/${errandId}`);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Elsa|Liten tjänst|Därför|199101/);
    const { timeline } = await eventually(async () => {
      const { body } = await get(elsa, errandId);
      return body.timeline.length > 1 && body;
    });
    expect(timeline.map(({ kind, by }) => [kind, by])).toEqual([
      ['submitted', 'Du'],
      ['receipt_sent', 'Norrviks kommun'],
    ]);
  });

  test('the receipt, the mail and the page are in the language it was sent in with', async () => {
    const elsa = await someone();
    elsa.cookies.set('language', 'fi');
    const { errandId, registrationNumber } = await fileErrand(elsa);
    const { body } = await eventually(async () => {
      const found = await get(elsa, errandId);
      return found.body.receipt === 'ready' && found;
    });
    expect(body.timeline[0]?.by).toBe('Sinä');
    const { rawPayload } = await elsa.send('GET', `/api/errands/${errandId}/receipt`);
    const pdf = await getDocumentProxy(new Uint8Array(rawPayload));
    const { text } = await extractText(pdf, { mergePages: true });
    const said = text.replace(/\s+/g, ' ');
    for (const part of ['Vastaanottokuittaus', 'Mitä seuraavaksi tapahtuu?', 'Asian numero', 'Liten tjänst'])
      expect(said).toContain(part);
    expect((await PDFDocument.load(rawPayload)).getLanguage()).toBe('fi');
    const mail = await mailAbout(registrationNumber);
    expect(mail.subject).toBe(`Olemme vastaanottaneet asiasi ${registrationNumber}`);
    expect(mail.text).toMatch(/^Hei!/);
    expect(mail.headers.get('content-language')).toBe('fi');
  });

  test('until the receipt is made, one is told so', async () => {
    const elsa = await someone();
    const { errandId } = await fileErrand(elsa);
    await eventually(async () => (await get(elsa, errandId)).body.receipt === 'ready');
    await world.sql('norrvik', 'DELETE FROM receipt WHERE errand_id = $1', [errandId]);
    const reply = await elsa.send('GET', `/api/errands/${errandId}/receipt`);
    expect([reply.statusCode, reply.json()]).toMatchObject([409, { code: 'receipt_not_ready' }]);
  });

  test('files can be fetched by applicant and handler, never to be run', async () => {
    const elsa = await someone();
    const file = { id: crypto.randomUUID(), name: 'Intyg "åäö".txt', size: 5, kind: 'txt' };
    const storageKey = world.context.files.kept.nameFor(world.municipality('norrvik').id);
    await world.context.files.kept.write(storageKey, Buffer.from('hej!\n'));
    const draft = await fillIn(elsa, {
      answers: [...completeAnswers, { path: 'hasFiles', value: 'yes' }, { path: 'files', value: [file] }],
    });
    await world.sql(
      'norrvik',
      `INSERT INTO attachment (municipality_id, id, draft_id, question_path, name, size, kind, state, sha256, storage_key)
       VALUES ($1, $2, $3, 'files', $4, 5, 'txt', 'clean', $5, $6)`,
      [world.municipality('norrvik').id, file.id, draft.id, file.name, 'f'.repeat(64), storageKey],
    );
    const { body } = await submit(elsa, draft, reviewed(draft));
    expect((await get(elsa, body.errandId)).body.attachments).toEqual([
      { ...file, sha256: 'f'.repeat(64), questionLabel: 'Underlag' },
    ]);
    const staff = await hanna();
    for (const [browser, base] of [
      [elsa, '/api/errands'],
      [staff, '/api/management/errands'],
    ] as const) {
      const reply = await browser.send('GET', `${base}/${body.errandId}/attachments/${file.id}`);
      expect([reply.statusCode, reply.body]).toEqual([200, 'hej!\n']);
      expect(reply.headers).toMatchObject({
        'content-type': 'text/plain',
        'content-disposition': `attachment; filename="Intyg-.txt"; filename*=UTF-8''Intyg%20%22%C3%A5%C3%A4%C3%B6%22.txt`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      });
    }
    const audit = await world.sql('norrvik', `SELECT action, details FROM audit_event WHERE object_id = $1`, [
      file.id,
    ]);
    expect(audit).toEqual([{ action: 'attachment:opened', details: { errand: body.errandId } }]);
  });

  test('files a browser can show are shown by it, in a tab where nothing runs; any other is fetched', async () => {
    const elsa = await someone();
    const staff = await hanna();
    const { errandId } = await fileErrand(elsa);
    const add = async (kind: string) => {
      const { id } = world.municipality('norrvik');
      const key = world.context.files.kept.nameFor(id);
      await world.context.files.kept.write(key, Buffer.from('<script>alert(1)</script>'));
      const [file] = await world.sql<{ id: string }>(
        'norrvik',
        `INSERT INTO attachment (municipality_id, errand_id, question_path, name, size, kind, state, sha256, storage_key)
         VALUES ($1, $2, 'files', $3, 25, $4, 'clean', $5, $6) RETURNING id`,
        [id, errandId, `karta.${kind}`, kind, 'f'.repeat(64), key],
      );
      return file?.id ?? '';
    };
    for (const [kind, type, disposition, policy] of [
      ['pdf', 'application/pdf', 'inline', /^default-src 'none'; .*frame-ancestors 'none'$/],
      ['png', 'image/png', 'inline', /^sandbox; default-src 'none'; style-src 'unsafe-inline'$/],
      ['jpg', 'image/jpeg', 'inline', /^sandbox; default-src 'none'; style-src 'unsafe-inline'$/],
      ['txt', 'text/plain', 'attachment', /^sandbox; default-src 'none'$/],
      ['docx', /wordprocessingml/, 'attachment', /^sandbox; default-src 'none'$/],
    ] as const) {
      const attachmentId = await add(kind);
      for (const [browser, base] of [
        [elsa, '/api/errands'],
        [staff, '/api/management/errands'],
      ] as const) {
        const reply = await browser.send('GET', `${base}/${errandId}/attachments/${attachmentId}/view`);
        expect([kind, reply.statusCode]).toEqual([kind, 200]);
        expect(reply.headers['content-type']).toMatch(type);
        expect(reply.headers['content-disposition']).toBe(
          `${disposition}; filename="karta.${kind}"; filename*=UTF-8''karta.${kind}`,
        );
        // Beside the errand a handler sees a PDF without leaving it; nothing else may be framed, nor by anyone else.
        const framed = kind === 'pdf' && browser === staff;
        const said = String(reply.headers['content-security-policy']);
        expect(said).toMatch(framed ? /^default-src 'none'; .*frame-ancestors 'self'$/ : policy);
        expect(reply.headers['x-frame-options']).toBe(framed ? 'SAMEORIGIN' : 'DENY');
        expect(said).not.toMatch(/script-src|allow-/);
        expect(reply.headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
          'cross-origin-resource-policy': 'same-origin',
        });
      }
      const audit = await world.sql('norrvik', `SELECT action FROM audit_event WHERE object_id = $1`, [
        attachmentId,
      ]);
      expect(audit).toEqual([{ action: 'attachment:opened' }]);
    }
  });
});

describe('without sign-in', () => {
  test('the status is told to whoever has number and code, and nothing of who or what', async () => {
    const nobody = world.browser('norrvik');
    const draft = await fillIn(nobody, {
      eService: 'oppen',
      answers: [...completeAnswers, { path: 'person.name', value: 'Någon Annan' }],
    });
    const { body: filed } = await submit(nobody, draft, reviewed(draft));
    expect((await get(nobody, filed.errandId)).status).toBe(200);
    const later = world.browser('norrvik');
    const ask = (registrationNumber: string, code: string) =>
      later.call(followUpErrandEndpoint, { body: { registrationNumber, code } });
    const typed = ` ${String(filed.followUpCode).toLowerCase().replaceAll('-', ' ')} `;
    const { status, body } = await ask(filed.registrationNumber.toLowerCase(), typed);
    expect(status).toBe(200);
    expect(body).toMatchObject({ registrationNumber: filed.registrationNumber, status: { id: 'inkommet' } });
    expect(JSON.stringify(body)).not.toMatch(/Därför|example\.se/);
    const wrong = await ask(filed.registrationNumber, '0000-0000-0000');
    const unknown = await ask('NV-1999-00001', String(filed.followUpCode));
    for (const refused of [wrong, unknown]) {
      expect([refused.status, refused.body]).toMatchObject([404, { code: 'follow_up_code_unknown' }]);
    }
    const signedIn = await fileErrand(await someone());
    expect((await ask(signedIn.registrationNumber, '')).status).toBe(404);
    const mail = await mailAbout(filed.registrationNumber);
    expect(mail.text).toContain('http://norrvik.localhost/folj-arende');
    expect(mail.text).not.toContain(String(filed.followUpCode));
    for (let attempt = 0; attempt < 12; attempt += 1) await ask(filed.registrationNumber, 'fel');
    const tooMany = await ask(filed.registrationNumber, String(filed.followUpCode));
    expect([tooMany.status, tooMany.body]).toMatchObject([429, { code: 'too_many_requests' }]);
    expect((tooMany.body as unknown as { retryAfter: number }).retryAfter).toBeGreaterThan(0);
  });
});

describe('handling', () => {
  const change = (
    staff: Browser,
    errandId: string,
    body: { revision: number; status: string; message: string },
  ) => staff.call(changeStatusEndpoint, { params: { errandId }, body });

  test('opening is audited each time and shows what the citizen saw', async () => {
    const staff = await hanna();
    const elsa = await someone();
    const { errandId } = await fileErrand(elsa);
    const { status, body } = await handle(staff, errandId);
    expect(status).toBe(200);
    await handle(staff, errandId);
    const mine = (await get(elsa, errandId)).body;
    expect(body.summary).toEqual(mine.summary);
    expect(body.applicant).toMatchObject({
      name: 'Elsa Prövare',
      email: 'elsa@example.se',
      simulated: true,
      signedInWith: 'bankid-mobile',
    });
    expect(body.applicant.maskedNumber).toMatch(/^\d{8}-\*{4}$/);
    expect(body.internalText).toBe('Fördela');
    expect(body.statuses.map(({ internalText }) => internalText)).toEqual(['Utred', 'Klart']);
    const audit = await world.sql(
      'norrvik',
      `SELECT actor_kind FROM audit_event WHERE object_id = $1 AND action = 'errand:opened'`,
      [errandId],
    );
    expect(audit).toEqual([{ actor_kind: 'staff' }, { actor_kind: 'staff' }]);
  });

  test('a new status reaches the citizen: on the timeline with the words, by mail without them', async () => {
    const staff = await hanna();
    const elsa = await someone();
    const { errandId, registrationNumber } = await fileErrand(elsa);
    const { revision } = (await handle(staff, errandId)).body;
    const changed = await change(staff, errandId, {
      revision,
      status: 'utreds',
      message: 'Vi ringer dig om hemligheten.',
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      revision: revision + 1,
      status: { id: 'utreds', contentType: 'in_progress' },
      internalText: 'Utred',
    });
    const { body } = await get(elsa, errandId);
    expect(body.status.citizenText.sv).toBe('En handläggare utreder ditt ärende.');
    expect(body.timeline.find(({ kind }) => kind === 'status_changed')).toMatchObject({
      by: 'Hanna Berglund',
      status: { id: 'utreds', name: { sv: 'Utreds' } },
      text: 'Vi ringer dig om hemligheten.',
    });
    const mail = await mailAbout(`/mina-arenden/${errandId}`);
    expect(mail.text).not.toContain('hemligheten');
    const update = await eventually(async () =>
      (await mails()).find(
        ({ subject }) => subject === `Det har hänt något i ditt ärende ${registrationNumber}`,
      ),
    );
    expect(`${update.subject}${update.text}`).not.toMatch(/hemligheten|Utreds|Hanna|Elsa/);
  });

  test('closing puts the errand among the closed ones; reopening brings it back', async () => {
    const staff = await hanna();
    const elsa = await someone();
    const { errandId } = await fileErrand(elsa);
    const { revision } = (await handle(staff, errandId)).body;
    await change(staff, errandId, { revision, status: 'avslutat', message: '' });
    const mine = async (state: string) =>
      (await elsa.call(listMyErrandsEndpoint, { query: { state } })).body.errands;
    expect(await mine('ongoing')).toEqual([]);
    expect((await mine('closed'))[0]?.closedAt).not.toBeNull();
    await change(staff, errandId, { revision: revision + 1, status: 'utreds', message: '' });
    expect((await mine('ongoing'))[0]).toMatchObject({ id: errandId, closedAt: null });
  });

  test('messages go to the citizen; assignments do not', async () => {
    const staff = await hanna();
    const elsa = await someone();
    const { errandId } = await fileErrand(elsa);
    const { revision } = (await handle(staff, errandId)).body;
    const taken = await staff.call(assignErrandEndpoint, {
      params: { errandId },
      body: { revision, assignee: 'me' },
    });
    expect(taken.body).toMatchObject({ assignee: { name: 'Hanna Berglund' }, revision: revision + 1 });
    const written = await staff.call(sendMessageEndpoint, {
      params: { errandId },
      body: { revision: revision + 1, message: 'Hej Elsa!' },
    });
    const given = await staff.call(assignErrandEndpoint, {
      params: { errandId },
      body: { revision: written.body.revision, assignee: 'nobody' },
    });
    expect(given.body.assignee).toBeNull();
    const kinds = (timeline: HandledErrand['timeline']) =>
      timeline.map(({ kind }) => kind).filter((kind) => kind !== 'receipt_sent');
    expect(kinds(given.body.timeline)).toEqual(['submitted', 'assigned', 'message', 'unassigned']);
    expect(kinds((await get(elsa, errandId)).body.timeline)).toEqual(['submitted', 'message']);
    const empty = await staff.call(sendMessageEndpoint, {
      params: { errandId },
      body: { revision: 9, message: '  ' },
    });
    expect([empty.status, empty.body]).toMatchObject([400, { code: 'validation_failed' }]);
  });

  test('a colleague’s change is never overwritten, however close', async () => {
    const staff = await hanna();
    const { errandId } = await fileErrand(await someone());
    const { revision } = (await handle(staff, errandId)).body;
    const replies = await Promise.all([
      change(staff, errandId, { revision, status: 'utreds', message: 'a' }),
      staff.call(sendMessageEndpoint, { params: { errandId }, body: { revision, message: 'b' } }),
      staff.call(assignErrandEndpoint, { params: { errandId }, body: { revision, assignee: 'me' } }),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const refused of replies.filter(({ status }) => status !== 200)) {
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'errand_changed' }]);
    }
    expect(
      (await handle(staff, errandId)).body.timeline.filter(({ kind }) => !/submitted|receipt/.test(kind)),
    ).toHaveLength(1);
  });

  test('a status the service does not have, the one it has, or being new again, is no change', async () => {
    const staff = await hanna();
    const { errandId } = await fileErrand(await someone());
    const { revision } = (await handle(staff, errandId)).body;
    for (const status of ['finns-inte', 'inkommet']) {
      const refused = await change(staff, errandId, { revision, status, message: '' });
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'status_change_not_allowed' }]);
    }
  });

  test('an errand of another group or municipality is not there; an administrator sees all', async () => {
    const { errandId } = await fileErrand(await someone(), { eService: 'annan' });
    const strangers = [await hanna(), await world.staffSignedIn('sorhamn', await adminOf('sorhamn'))];
    for (const staff of strangers) {
      const base = `/api/management/errands/${errandId}`;
      expect((await handle(staff, errandId)).status).toBe(404);
      expect((await change(staff, errandId, { revision: 0, status: 'utreds', message: '' })).status).toBe(
        404,
      );
      expect(
        (
          await staff.call(assignErrandEndpoint, {
            params: { errandId },
            body: { revision: 0, assignee: 'me' },
          })
        ).status,
      ).toBe(404);
      expect(
        (await staff.call(sendMessageEndpoint, { params: { errandId }, body: { revision: 0, message: 'x' } }))
          .status,
      ).toBe(404);
      expect((await staff.send('GET', `${base}/receipt`)).statusCode).toBe(404);
      expect((await staff.send('GET', `${base}/attachments/${errandId}`)).statusCode).toBe(404);
    }
    const admin = await world.staffSignedIn('norrvik', await adminOf('norrvik'));
    expect((await handle(admin, errandId)).status).toBe(200);
  });

  async function adminOf(slug: Slug): Promise<string> {
    const [row] = await world.sql<{ subject: string }>(
      slug,
      `SELECT subject FROM staff_account WHERE 'administrator' = ANY (roles)`,
    );
    return row?.subject ?? '';
  }
});

test('staff never come near a draft, in any list, search or by any address', async () => {
  const draft = await fillIn(await someone(), {
    answers: [...completeAnswers, { path: 'reason', value: 'kanariefågel' }],
  });
  const staff = await hanna();
  for (const path of ['', '?view=all', '?view=all&search=kanarie', '?view=all&search=Elsa', `/${draft.id}`]) {
    const reply = await staff.send('GET', `/api/management/errands${path}`);
    expect(reply.body).not.toContain('kanarie');
    expect(reply.body).not.toContain(draft.id);
  }
});
