import { discloseEndpoint, listDisclosuresEndpoint } from '@handslag/contracts/disclosure';
import { getMyErrandEndpoint, writeMessageEndpoint } from '@handslag/contracts/errands';
import { getHandledErrandEndpoint, sendMessageEndpoint } from '@handslag/contracts/handling';
import { openSecretEndpoint } from '@handslag/contracts/secrecy';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Browser } from '../../../test/browser.ts';
import { completeAnswers, eventually, fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { startJobs } from '../../job-list.ts';

let world: TestApp;
let citizen: Browser;
let handler: Browser;
beforeAll(async () => {
  world = await createTestApp();
  await startJobs(world.context);
  await publishSmallService(world, 'norrvik');
  citizen = await world.signedIn('norrvik');
  handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
});
afterAll(() => world.close());

const nothing = { answers: false, receipt: false, decisions: [], attachments: [], messages: [] };
const whole = {
  outcome: 'disclosed',
  requester: '',
  choice: { ...nothing, answers: true },
  maskedPaths: [] as string[],
  maskApplicant: false,
  review: 'Inga uppgifter omfattas av sekretess.',
  ground: '',
  appeal: '',
} as const;
const seen = async (errandId: string) =>
  (await handler.call(getHandledErrandEndpoint, { params: { errandId } })).body;
/** As the page does: on what was looked at just now, unless another revision is named. */
const give = async (errandId: string, given: object = {}, browser = handler) => {
  const { revision } = await seen(errandId);
  return browser.call(discloseEndpoint, { params: { errandId }, body: { ...whole, revision, ...given } });
};
const missing = ({ raw }: { raw: { json: () => { details?: { missing: string[] } } } }) =>
  raw.json().details?.missing;

async function unpacked(errandId: string, disclosureId: string): Promise<Map<string, Buffer>> {
  const reply = await handler.send(
    'GET',
    `/api/management/errands/${errandId}/disclosures/${disclosureId}/file`,
  );
  expect(reply.headers['content-disposition']).toMatch(/utlamnande-[\w-]+\.zip/);
  const zip = await fromBufferPromise(reply.rawPayload);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

test('what is masked is not in the document at all, and the request is kept with its review and in the audit', async () => {
  const { errandId } = await fileErrand(citizen, {
    answers: [
      ...completeAnswers.filter(({ path }) => path !== 'reason'),
      { path: 'reason', value: 'Sjukdomen kanariefagel' },
    ],
  });
  const { revision } = await seen(errandId);
  await handler.call(sendMessageEndpoint, {
    params: { errandId },
    body: { revision, message: 'Vi har läst din ansökan.', attachments: [] },
  });
  const { timeline } = await seen(errandId);
  const messages = timeline.filter(({ kind }) => kind === 'message').map(({ id }) => id);
  const made = await give(errandId, {
    outcome: 'partly',
    requester: 'Lokaltidningen',
    choice: { ...nothing, answers: true, messages },
    maskedPaths: ['reason', 'incomes'],
    maskApplicant: true,
    ground: '21 kap. 1 § offentlighets- och sekretesslagen',
    appeal: 'Skriv till kammarrätten.',
  });
  expect([made.status, made.body]).toMatchObject([
    201,
    {
      outcome: 'partly',
      documents: ['Inskickade svar', 'Meddelanden'],
      masked: 2,
      by: 'Hanna Berglund',
      file: true,
    },
  ]);
  const files = await unpacked(errandId, made.body.id);
  expect([...files.keys()]).toEqual(['foljebrev.pdf', 'svar.pdf', 'meddelanden.pdf']);
  const [cover = '', answers = '', said = ''] = await Promise.all([...files.values()].map(textOf));
  expect(answers).toContain('Varför söker du? Maskerat');
  expect(answers).toContain('070-174 06 35');
  for (const secret of ['kanariefagel', '1 200,50', 'Inkomst 1']) expect(answers).not.toContain(secret);
  expect(answers).toContain('Inskickat av Maskerat');
  expect(said).toContain('Vi har läst din ansökan.');
  expect(cover).toMatch(/Inskickade svar.*Meddelanden.*21 kap. 1 §.*kammarrätten/);
  for (const masked of [answers, said]) expect(masked).toContain('Delar av handlingen är maskerade');
  for (const bytes of files.values())
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('kanariefagel');

  const { disclosures } = (await handler.call(listDisclosuresEndpoint, { params: { errandId } })).body;
  expect(disclosures).toEqual([made.body]);
  const [audited] = await world.sql<{ details: object; whole: string }>(
    'norrvik',
    `SELECT details, details::text AS whole FROM audit_event WHERE action = 'disclosure:made' AND object_id = $1`,
    [made.body.id],
  );
  expect(audited?.details).toEqual({ errand: errandId, outcome: 'partly', documents: 2, masked: 2 });
  const mine = (await citizen.call(getMyErrandEndpoint, { params: { errandId } })).raw.body;
  expect(mine).not.toMatch(/disclosed|Lokaltidningen/);
  await expect(
    world.sql('norrvik', `UPDATE disclosure SET requester = '' WHERE id = $1`, [made.body.id]),
  ).rejects.toThrow('never change');
});

test('a document in which nothing is masked does not say that something is', async () => {
  const { errandId } = await fileErrand(citizen);
  const { revision } = await seen(errandId);
  const body = { revision, message: 'Vi har läst din ansökan.', attachments: [] };
  await handler.call(sendMessageEndpoint, { params: { errandId }, body });
  const { timeline } = await seen(errandId);
  const messages = timeline.filter(({ kind }) => kind === 'message').map(({ id }) => id);
  const { body: made } = await give(errandId, {
    outcome: 'partly',
    choice: { ...nothing, answers: true, messages },
    maskedPaths: ['reason'],
    ground: '21 kap. 1 § offentlighets- och sekretesslagen',
    appeal: 'Skriv till kammarrätten.',
  });
  const files = await unpacked(errandId, made.id);
  const [, answers = '', said = ''] = await Promise.all([...files.values()].map(textOf));
  expect(answers).toContain('Delar av handlingen är maskerade');
  expect(said).not.toContain('maskerade');
});

test('the receipt and files go whole, by number and not by name', async () => {
  const { errandId } = await fileErrand(citizen);
  await eventually(async () => {
    const { body } = await citizen.call(getMyErrandEndpoint, { params: { errandId } });
    return body.receipt === 'ready';
  });
  const { id } = world.municipality('norrvik');
  const key = world.context.files.kept.nameFor(id);
  await world.context.files.kept.write(key, Buffer.from('ett brev'));
  const [file] = await world.sql<{ id: string }>(
    'norrvik',
    `INSERT INTO attachment (municipality_id, errand_id, question_path, name, size, kind, state, sha256, storage_key)
     VALUES ($1, $2, 'files', 'Elsa Prövare.txt', 8, 'txt', 'clean', $3, $4) RETURNING id`,
    [id, errandId, 'a'.repeat(64), key],
  );
  const choice = { ...nothing, receipt: true, attachments: [file?.id] };
  const made = await give(errandId, { choice });
  const files = await unpacked(errandId, made.body.id);
  expect([...files.keys()]).toEqual(['foljebrev.pdf', 'kvittens.pdf', 'bilaga-1.txt']);
  expect(files.get('bilaga-1.txt')?.toString()).toBe('ett brev');
  const elsewhere = await fileErrand(citizen);
  expect((await give(elsewhere.errandId, { choice: { ...choice, receipt: false } })).status).toBe(404);
});

test('what an answer lacks is named, and nothing is kept of it; a refusal needs law and appeal, and has no file', async () => {
  const { errandId } = await fileErrand(citizen);
  expect(missing(await give(errandId, { choice: nothing }))).toEqual(['documents']);
  expect(missing(await give(errandId, { maskedPaths: ['reason'] }))).toEqual(['outcome']);
  expect(missing(await give(errandId, { outcome: 'partly', review: ' ' }))).toEqual([
    'review',
    'ground',
    'appeal',
  ]);
  const partly = { outcome: 'partly', ground: 'OSL', appeal: 'Kammarrätten' };
  expect(
    missing(
      await give(errandId, { ...partly, maskedPaths: ['reason'], choice: { ...nothing, receipt: true } }),
    ),
  ).toEqual(['receipt']);
  expect(missing(await give(errandId, { outcome: 'refused', choice: nothing }))).toEqual([
    'ground',
    'appeal',
  ]);
  expect((await handler.call(listDisclosuresEndpoint, { params: { errandId } })).body.disclosures).toEqual(
    [],
  );
  const refused = await give(errandId, { ...partly, outcome: 'refused', choice: nothing });
  expect(refused.body).toMatchObject({ outcome: 'refused', documents: [], file: false });
  const file = `/api/management/errands/${errandId}/disclosures/${refused.body.id}/file`;
  expect((await handler.send('GET', file)).statusCode).toBe(404);
});

test('a masked errand is disclosed only by who has opened it, and by nobody of another group', async () => {
  const { errandId } = await fileErrand(citizen);
  await world.sql('norrvik', 'UPDATE errand SET secret = TRUE WHERE id = $1', [errandId]);
  expect((await give(errandId)).raw.json()).toMatchObject({ code: 'errand_masked' });
  expect((await handler.call(listDisclosuresEndpoint, { params: { errandId } })).status).toBe(409);
  await handler.call(openSecretEndpoint, { params: { errandId }, body: { reason: 'Begäran om utlämnande' } });
  expect((await give(errandId)).status).toBe(201);
  const other = await world.staffSignedIn('norrvik', 'norrvik-oskar');
  expect((await give(errandId, {}, other)).status).toBe(404);
});

test('what was looked at is what goes out: an errand that changed since is refused, and nothing is kept of it', async () => {
  const { errandId } = await fileErrand(citizen);
  const { revision } = await seen(errandId);
  await citizen.call(writeMessageEndpoint, {
    params: { errandId },
    body: { message: 'Jag lägger till en sak om min hälsa.', attachments: [] },
  });
  const stale = await give(errandId, { revision });
  expect([stale.status, stale.raw.json()]).toMatchObject([409, { code: 'errand_changed' }]);
  expect((await handler.call(listDisclosuresEndpoint, { params: { errandId } })).body.disclosures).toEqual(
    [],
  );
  expect((await give(errandId)).status).toBe(201);
});

test('a change while the documents are being made is refused too, and leaves no file', async () => {
  const { errandId } = await fileErrand(citizen);
  const { revision } = await seen(errandId);
  const { receipts } = world.context;
  const render = receipts.renderDocument;
  const spy = vi.spyOn(receipts, 'renderDocument').mockImplementation(async (content) => {
    await world.sql('norrvik', 'UPDATE errand SET revision = $2 WHERE id = $1', [errandId, revision + 1]);
    return render.call(receipts, content);
  });
  const { kept } = world.context.files;
  const taken = vi.spyOn(kept, 'take');
  const removed = vi.spyOn(kept, 'remove');
  const late = await give(errandId, { revision });
  expect([late.status, late.raw.json()]).toMatchObject([409, { code: 'errand_changed' }]);
  expect(removed).toHaveBeenCalledOnce();
  // Named as uploads are while it is written, so that what a stop leaves is swept away with theirs.
  expect(basename(String(taken.mock.lastCall?.[1]))).toMatch(/^[0-9a-f-]{36}$/);
  for (const each of [spy, taken, removed]) each.mockRestore();
});

test('nothing is masked, and no message handed out, that is not in the errand', async () => {
  const { errandId } = await fileErrand(citizen);
  const partly = { outcome: 'partly', ground: 'OSL', appeal: 'Kammarrätten' };
  const mistyped = await give(errandId, { ...partly, maskedPaths: ['reason', 'resaon'] });
  expect([mistyped.status, mistyped.raw.json()]).toMatchObject([
    400,
    { code: 'validation_failed', fields: [{ path: 'maskedPaths.1' }] },
  ]);
  const inner = await give(errandId, { ...partly, maskedPaths: ['incomes', 'incomes[r1].amount'] });
  expect([inner.status, inner.body.masked]).toEqual([201, 1]);
  const elsewhere = await fileErrand(citizen);
  await citizen.call(writeMessageEndpoint, {
    params: { errandId: elsewhere.errandId },
    body: { message: 'Hej!', attachments: [] },
  });
  const messages = (await seen(elsewhere.errandId)).timeline.map(({ id }) => id);
  expect((await give(errandId, { choice: { ...nothing, answers: true, messages } })).status).toBe(404);
});

/** What a viewer reads, on one line. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ');
}
