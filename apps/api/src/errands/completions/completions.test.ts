import { createHash, randomUUID } from 'node:crypto';
import {
  openCompletionEndpoint,
  requestCompletionEndpoint,
  sendCompletionEndpoint,
  withdrawCompletionEndpoint,
} from '@handslag/contracts/completions';
import {
  getDraftEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
  submitErrandEndpoint,
  type Draft,
} from '@handslag/contracts/drafts';
import {
  getMyErrandEndpoint,
  listMyErrandsEndpoint,
  verifyReceiptEndpoint,
} from '@handslag/contracts/errands';
import { changeStatusEndpoint, getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { changeSettingsEndpoint, getSettingsEndpoint } from '@handslag/contracts/settings';
import { addWorkingDays, canonicalJson } from '@handslag/form-engine';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { completeAnswers, fileErrand, reviewed } from '../../../test/filling-in.ts';
import { publishSmallService, smallForm } from '../../../test/small-service.ts';
import { createTestApp, type Slug, type TestApp } from '../../../test/test-app.ts';

import { getMunicipality } from '../../municipalities/get-municipality.ts';
import { makeCompletionReceipt } from '../receipts/make-completion-receipt.ts';
import { remindOfCompletions } from './remind-of-completions.ts';

let world: TestApp;
let people = 0;
beforeAll(async () => {
  world = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) await publishSmallService(world, slug);
  await publishSmallService(world, 'norrvik', { key: 'oppen', settings: { login: 'none' } });
});
afterAll(() => world.close());

const staffOf = { norrvik: 'norrvik-hanna', sorhamn: 'sorhamn-nils' } as const;
async function filed(slug: Slug = 'norrvik') {
  people += 1;
  const elsa = await world.signedIn(slug, `19910101${3000 + people}`);
  const handler = await world.staffSignedIn(slug, staffOf[slug]);
  const { errandId } = await fileErrand(elsa);
  return { elsa, handler, errandId, params: { errandId } };
}
const open = async (handler: Browser, errandId: string) =>
  (await handler.call(getHandledErrandEndpoint, { params: { errandId } })).body;
const dueOn = '2099-01-31';

async function ask(handler: Browser, errandId: string, questions = ['reason'], reason = 'Skriv mer') {
  const { revision } = await open(handler, errandId);
  return handler.call(requestCompletionEndpoint, {
    params: { errandId },
    body: { revision, questions, reason, dueOn },
  });
}
const begin = (elsa: Browser, errandId: string) =>
  elsa.call(openCompletionEndpoint, { params: { errandId }, body: {} });
const save = (elsa: Browser, draft: Draft, changes: { path: string; value: unknown }[]) =>
  elsa.call(saveDraftEndpoint, {
    params: { draftId: draft.id },
    body: { version: draft.eService.version, baseRevision: draft.revision, changes },
  });
const reread = async (elsa: Browser, { id }: Draft) =>
  (await elsa.call(getDraftEndpoint, { params: { draftId: id } })).body;
const send = (elsa: Browser, errandId: string, draft: Draft, key: string = randomUUID()) =>
  elsa.call(sendCompletionEndpoint, {
    params: { errandId },
    body: { ...reviewed(draft), submissionKey: key, draftId: draft.id },
  });
async function answered(elsa: Browser, errandId: string, value = 'Nu står det mer') {
  const { body: draft } = await begin(elsa, errandId);
  await save(elsa, draft, [{ path: 'reason', value }]);
  return reread(elsa, draft);
}

describe('a request for completion', () => {
  test('is suggested to be answered within ten days when the municipality works', async () => {
    const { handler, errandId } = await filed();
    const { suggestedDueOn: before } = await open(handler, errandId);
    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    const closed = async (days: readonly string[]) => {
      const { revision } = (await ingrid.call(getSettingsEndpoint)).body;
      const closedDays = days.map((day) => ({ day, name: 'Studiedag' }));
      return ingrid.call(changeSettingsEndpoint, { body: { revision, changes: { closedDays } } });
    };
    expect((await closed([before])).status).toBe(200);
    const { suggestedDueOn: after, deadlineOn } = await open(handler, errandId);
    expect(after).toBe(addWorkingDays(before, 1));
    expect(deadlineOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    await closed([]);
  });

  test('lets the errand wait, tells the applicant what is asked for and why, and the mail tells neither', async () => {
    const { elsa, handler, errandId, params } = await filed();
    const before = await open(handler, errandId);
    expect(before.askable.map(({ id }) => id)).toEqual(['person', 'reason', 'email', 'hasFiles', 'incomes']);
    expect(before.suggestedDueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const { status, body } = await ask(handler, errandId);
    expect(status).toBe(200);
    expect(body.status.contentType).toBe('waiting_for_completion');
    expect(body.completion).toMatchObject({
      reason: 'Skriv mer',
      dueOn,
      questions: [{ id: 'reason', label: 'Varför söker du?' }],
    });
    const mine = (await elsa.call(getMyErrandEndpoint, { params })).body;
    expect(mine.completion?.reason).toBe('Skriv mer');
    expect(mine.timeline.at(-1)).toMatchObject({ kind: 'completion_requested', about: 'Varför söker du?' });
    const listed = await elsa.call(listMyErrandsEndpoint, { query: { state: 'ongoing' } });
    expect(listed.body.errands[0]?.completionDueOn).toBe(dueOn);
    const notices = await world.sql(
      'norrvik',
      `SELECT template, payload FROM notification WHERE errand_id = $1 AND template LIKE 'completion%'`,
      [errandId],
    );
    expect(notices).toEqual([{ template: 'completion-requested', payload: { dueOn } }]);
  });

  test('is told on the timeline in the language of whoever reads it', async () => {
    const [you, ...others] = smallForm.steps;
    if (!you) throw new Error('no step');
    const questions = you.questions.map((question) =>
      question.id === 'reason' ? { ...question, label: { ...question.label, en: 'Why?' } } : question,
    );
    await publishSmallService(world, 'norrvik', {
      key: 'oversatt',
      definition: { ...smallForm, steps: [{ ...you, questions }, ...others] },
    });
    const elsa = await world.signedIn('norrvik', '199101013999');
    const handler = await world.staffSignedIn('norrvik', staffOf.norrvik);
    const { errandId } = await fileErrand(elsa, { eService: 'oversatt' });
    await ask(handler, errandId);
    const asked = async () =>
      (await elsa.call(getMyErrandEndpoint, { params: { errandId } })).body.timeline.find(
        ({ kind }) => kind === 'completion_requested',
      )?.about;
    expect(await asked()).toBe('Varför söker du?');
    elsa.cookies.set('language', 'en');
    expect(await asked()).toBe('Why?');
  });

  test('is one at a time, of questions the form asked, of someone who can sign in, with a day to come', async () => {
    const { handler, errandId } = await filed();
    const codeOf = async (given: Promise<{ raw: { json: () => { code: string } } }>) =>
      (await given).raw.json().code;
    expect(await codeOf(ask(handler, errandId, ['files']))).toBe('completion_not_possible');
    expect(await codeOf(ask(handler, errandId, ['nonsense']))).toBe('completion_not_possible');
    const { revision } = await open(handler, errandId);
    const late = handler.call(requestCompletionEndpoint, {
      params: { errandId },
      body: { revision, questions: ['reason'], reason: 'Skriv', dueOn: '2020-01-01' },
    });
    expect(await codeOf(late)).toBe('validation_failed');
    expect((await ask(handler, errandId)).status).toBe(200);
    expect(await codeOf(ask(handler, errandId))).toBe('completion_open_already');

    const nobody = await world.anonymous('norrvik');
    const theirs = await fileErrand(nobody, {
      eService: 'oppen',
      answers: [...completeAnswers, { path: 'person.name', value: 'Elsa' }],
    });
    expect((await open(handler, theirs.errandId)).askable).toEqual([]);
    expect(await codeOf(ask(handler, theirs.errandId))).toBe('completion_not_possible');
  });

  test.each(['norrvik', 'sorhamn'] as const)('is answered in a draft like any other, in %s', async (slug) => {
    const { elsa, handler, errandId, params } = await filed(slug);
    await ask(handler, errandId);
    const { status, body: draft } = await begin(elsa, errandId);
    expect(status).toBe(200);
    expect(draft.asked).toEqual(['reason', 'files']);
    expect(draft.answers['reason']).toBe('Därför att jag vill');
    expect(draft.deleteAfter === null).toBe(slug === 'sorhamn');
    expect((await begin(elsa, errandId)).body.id).toBe(draft.id);
    expect((await elsa.call(listDraftsEndpoint)).body.drafts).toEqual([]);

    const elsewhere = await save(elsa, draft, [{ path: 'incomes[r1].amount', value: '9 999' }]);
    expect([elsewhere.status, elsewhere.raw.json().code]).toEqual([422, 'answers_not_storable']);
    const submitted = await elsa.call(submitErrandEndpoint, {
      params: { draftId: draft.id },
      body: reviewed(draft),
    });
    expect(submitted.status).toBe(404);

    expect((await save(elsa, draft, [{ path: 'reason', value: '' }])).status).toBe(200);
    const empty = await send(elsa, errandId, await reread(elsa, draft));
    expect([empty.status, empty.raw.json().code]).toEqual([422, 'submission_incomplete']);

    await save(elsa, await reread(elsa, draft), [{ path: 'reason', value: 'Nu står det mer' }]);
    const whole = await reread(elsa, draft);
    const key = randomUUID();
    const sent = await send(elsa, errandId, whole, key);
    expect(sent.status).toBe(200);
    expect((await send(elsa, errandId, whole, key)).body).toEqual(sent.body);

    const mine = (await elsa.call(getMyErrandEndpoint, { params })).body;
    expect(mine).toMatchObject({ completion: null, answersVersion: 2, status: { id: 'inkommet' } });
    expect(JSON.stringify(mine.summary)).toContain('Nu står det mer');
    const handled = await open(handler, errandId);
    expect(handled.versions).toMatchObject([
      {
        version: 2,
        changes: [
          {
            path: 'reason',
            label: 'Varför söker du?',
            before: 'Därför att jag vill',
            after: 'Nu står det mer',
          },
        ],
      },
    ]);
    expect(handled.timeline.at(-1)).toMatchObject({
      kind: 'completion_answered',
      from: 'applicant',
      late: false,
    });
    const kept = await world.sql<{ answers: string; hash: string }>(
      slug,
      `SELECT answers::text AS answers, answers_hash AS hash FROM submission WHERE id = (SELECT latest_submission_id FROM errand WHERE id = $1)
       UNION ALL SELECT answers::text, answers_hash FROM submission WHERE id = (SELECT submission_id FROM errand WHERE id = $1)`,
      [errandId],
    );
    expect(kept).toHaveLength(2);
    for (const { answers, hash } of kept)
      expect(createHash('sha256').update(answers).digest('hex')).toBe(hash);
    expect(canonicalJson(JSON.parse(kept[1]?.answers ?? ''))).toContain('Därför att jag vill');
  });

  test('stays on the form the errand was filed on, whatever the service has become', async () => {
    await publishSmallService(world, 'norrvik', { key: 'nyare' });
    people += 1;
    const elsa = await world.signedIn('norrvik', `19910101${3000 + people}`);
    const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    const { errandId } = await fileErrand(elsa, { eService: 'nyare' });
    await ask(handler, errandId);
    const { body: draft } = await begin(elsa, errandId);
    const [you] = smallForm.steps;
    if (!you) throw new Error('no step');
    await publishSmallService(world, 'norrvik', {
      key: 'nyare',
      version: 2,
      definition: { format: 1, steps: [{ ...you, questions: you.questions.slice(0, 1) }] },
    });
    expect((await reread(elsa, draft)).eService.version).toBe(1);
    expect((await save(elsa, draft, [{ path: 'reason', value: 'Än mer' }])).status).toBe(200);
    expect((await send(elsa, errandId, await reread(elsa, draft))).status).toBe(200);
  });

  test('is sent as it was reviewed: of the same version, and with the very files it names', async () => {
    const { elsa, handler, errandId } = await filed();
    await ask(handler, errandId, ['hasFiles']);
    const { body: begun } = await begin(elsa, errandId);
    const file = { id: randomUUID(), name: 'intyg.pdf', size: 1234, kind: 'pdf' };
    await save(elsa, begun, [
      { path: 'hasFiles', value: 'yes' },
      { path: 'files', value: [file] },
    ]);
    const draft = await reread(elsa, begun);
    await world.sql(
      'norrvik',
      `INSERT INTO attachment (municipality_id, id, draft_id, question_path, name, size, kind, state, sha256, storage_key)
       VALUES ($1, $2, $3, 'files', $4, $5, $6, 'clean', 'aa', $7)`,
      [world.municipality('norrvik').id, file.id, draft.id, file.name, file.size, file.kind, randomUUID()],
    );
    const refused = async () => {
      const { status, raw } = await send(elsa, errandId, draft);
      return [status, raw.json().code];
    };
    for (const [fact, other] of [
      ['name', 'annat.pdf'],
      ['size', 1],
      ['kind', 'txt'],
      ['question_path', 'elsewhere'],
      ['state', 'scanning'],
    ] as const) {
      const [row] = await world.sql<Record<string, unknown>>(
        'norrvik',
        'SELECT * FROM attachment WHERE id = $1',
        [file.id],
      );
      const set = (value: unknown) =>
        world.sql('norrvik', `UPDATE attachment SET ${fact} = $2 WHERE id = $1`, [file.id, value]);
      await set(other);
      expect([fact, ...(await refused())]).toEqual([fact, 409, 'attachments_not_ready']);
      await set(row?.[fact]);
    }
    const outdated = await elsa.call(sendCompletionEndpoint, {
      params: { errandId },
      body: { ...reviewed(draft), version: draft.eService.version + 1, draftId: draft.id },
    });
    expect([outdated.status, outdated.raw.json().code]).toEqual([409, 'review_outdated']);
    expect((await send(elsa, errandId, draft)).status).toBe(200);
  });

  test('gets a receipt of its own, which can be looked up', async () => {
    const { elsa, handler, errandId } = await filed();
    await ask(handler, errandId);
    await send(elsa, errandId, await answered(elsa, errandId));
    const { completed } = (await elsa.call(getMyErrandEndpoint, { params: { errandId } })).body;
    const [completion] = completed;
    const path = `/errands/${errandId}/completions/${completion?.id}/receipt`;
    expect(completion?.receipt).toBe('being-made');
    expect((await elsa.send('GET', `/api${path}`)).statusCode).toBe(409);
    const place = await getMunicipality(world.context, world.municipality('norrvik').id);
    for (let times = 0; times < 2; times += 1)
      await makeCompletionReceipt(world.context, place, errandId, completion?.id ?? '');
    const mine = await elsa.send('GET', `/api${path}`);
    const theirs = await handler.send('GET', `/api/management${path}`);
    expect([mine.statusCode, theirs.statusCode]).toEqual([200, 200]);
    expect(mine.rawPayload.equals(theirs.rawPayload)).toBe(true);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(mine.rawPayload)), {
      mergePages: true,
    });
    expect(text).toContain('komplettering');
    expect(text).toContain('Nu står det mer');
    const sha256 = createHash('sha256').update(mine.rawPayload).digest('hex');
    expect((await elsa.call(verifyReceiptEndpoint, { body: { sha256 } })).body).toMatchObject({
      result: 'unchanged',
    });
    const [row] = await world.sql<{ code: string }>(
      'norrvik',
      'SELECT receipt_code AS code FROM completion_request WHERE id = $1',
      [completion?.id],
    );
    expect((await elsa.call(verifyReceiptEndpoint, { body: { code: row?.code } })).body).toMatchObject({
      result: 'known',
    });
    const other = await filed();
    expect((await other.elsa.send('GET', `/api${path}`)).statusCode).toBe(404);
  }, 60_000);

  test('that comes late is taken, and told to be late', async () => {
    const { elsa, handler, errandId } = await filed();
    await ask(handler, errandId);
    await world.sql('norrvik', `UPDATE completion_request SET due_on = '2020-01-01' WHERE errand_id = $1`, [
      errandId,
    ]);
    expect((await send(elsa, errandId, await answered(elsa, errandId))).status).toBe(200);
    expect((await open(handler, errandId)).timeline.at(-1)).toMatchObject({
      kind: 'completion_answered',
      late: true,
    });
  });

  test('is reminded of once, when its last day is near', async () => {
    const { handler, errandId } = await filed();
    await ask(handler, errandId);
    const place = world.municipality('norrvik');
    const reminders = () =>
      world.sql(
        'norrvik',
        `SELECT FROM notification WHERE errand_id = $1 AND template = 'completion-reminder'`,
        [errandId],
      );
    await remindOfCompletions(world.context, place);
    expect(await reminders()).toHaveLength(0);
    await world.sql(
      'norrvik',
      `UPDATE completion_request SET due_on = now() + interval '1 day' WHERE errand_id = $1`,
      [errandId],
    );
    await remindOfCompletions(world.context, place);
    await remindOfCompletions(world.context, place);
    expect(await reminders()).toHaveLength(1);
  });

  test('taken back is asked for no more, and what was written of it is gone', async () => {
    const { elsa, handler, errandId, params } = await filed();
    const { body } = await ask(handler, errandId);
    const draft = await answered(elsa, errandId);
    const back = await handler.call(withdrawCompletionEndpoint, {
      params: { errandId, completionId: body.completion?.id },
      body: { revision: body.revision },
    });
    expect(back.status).toBe(200);
    expect(back.body).toMatchObject({ completion: null, status: { id: 'inkommet' } });
    const late = await send(elsa, errandId, draft);
    expect([late.status, late.raw.json().code]).toEqual([409, 'completion_not_open']);
    expect((await elsa.call(getDraftEndpoint, { params: { draftId: draft.id } })).status).toBe(404);
    expect((await begin(elsa, errandId)).status).toBe(409);
    expect((await elsa.call(getMyErrandEndpoint, { params })).body.completion).toBeNull();
    expect((await ask(handler, errandId)).status).toBe(200);
  });

  test('ends when the errand is given another status', async () => {
    const { elsa, handler, errandId, params } = await filed();
    const { body } = await ask(handler, errandId);
    await answered(elsa, errandId);
    const changed = await handler.call(changeStatusEndpoint, {
      params,
      body: { revision: body.revision, status: 'avslutat', message: '' },
    });
    expect(changed.body).toMatchObject({ completion: null, askable: [] });
    expect(
      await world.sql('norrvik', 'SELECT state FROM completion_request WHERE errand_id = $1', [errandId]),
    ).toEqual([{ state: 'withdrawn' }]);
    expect(
      await world.sql(
        'norrvik',
        'SELECT id FROM draft WHERE completion_id IS NOT NULL AND completion_id = $1',
        [body.completion?.id],
      ),
    ).toEqual([]);
  });

  test('answered while it is taken back ends one way or the other, whole', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { elsa, handler, errandId } = await filed();
      const { body } = await ask(handler, errandId);
      const draft = await answered(elsa, errandId);
      const [sent, back] = await Promise.all([
        send(elsa, errandId, draft),
        handler.call(withdrawCompletionEndpoint, {
          params: { errandId, completionId: body.completion?.id },
          body: { revision: body.revision },
        }),
      ]);
      expect([sent.status, back.status].sort()).toEqual([200, 409]);
      const handled = await open(handler, errandId);
      expect(handled.answersVersion).toBe(sent.status === 200 ? 2 : 1);
      expect(handled.status.id).toBe('inkommet');
    }
  });

  test('asked for by two at once is asked for once', async () => {
    const { handler, errandId, params } = await filed();
    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    const { revision } = await open(handler, errandId);
    const body = { revision, questions: ['reason'], reason: 'Mer', dueOn };
    const both = await Promise.all(
      [handler, ingrid].map((each) => each.call(requestCompletionEndpoint, { params, body })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await open(handler, errandId)).completion?.reason).toBe('Mer');
  });

  test("is nobody else's to answer", async () => {
    const { handler, errandId, elsa } = await filed();
    await ask(handler, errandId);
    const draft = await answered(elsa, errandId);
    const other = await filed();
    expect((await begin(other.elsa, errandId)).status).toBe(404);
    expect((await send(other.elsa, errandId, draft)).status).toBe(404);
  });
});
