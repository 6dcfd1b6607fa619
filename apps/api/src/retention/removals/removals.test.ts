import { discloseEndpoint } from '@handslag/contracts/disclosure';
import {
  getDecisionDraftEndpoint,
  makeDecisionEndpoint,
  saveDecisionDraftEndpoint,
} from '@handslag/contracts/decisions';
import {
  getMyErrandEndpoint,
  listMyErrandsEndpoint,
  verifyReceiptEndpoint,
} from '@handslag/contracts/errands';
import {
  changeStatusEndpoint,
  getHandledErrandEndpoint,
  handledUploadPath,
  sendMessageEndpoint,
} from '@handslag/contracts/handling';
import {
  cancelRemovalEndpoint,
  describeRetentionEndpoint,
  holdErrandEndpoint,
  listDueErrandsEndpoint,
  planRemovalEndpoint,
} from '@handslag/contracts/retention';
import { markSecretEndpoint, openSecretEndpoint } from '@handslag/contracts/secrecy';
import { addTaskEndpoint, linkErrandEndpoint } from '@handslag/contracts/teamwork';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { eventually, fileErrand } from '../../../test/filling-in.ts';
import { people, publishSigningServices, sign, startSigning } from '../../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../../test/simulator.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type Slug, type TestApp } from '../../../test/test-app.ts';
import { uploadForErrand } from '../../../test/uploading.ts';
import { countReceived } from '../../administration/statistics/statistics-repository.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { startJobs } from '../../job-list.ts';
import { removeAbandonedFiles } from '../remove-abandoned-files.ts';
import { carryOutRemovals } from './carry-out-removals.ts';
import { removeErrand } from './removal-repository.ts';

const day = 86_400_000;
const sv = (text: string) => ({ sv: text });
const keptFor = 30;
const reference = 'KS 2026/114 § 47, dokumenthanteringsplan';
const settings = {
  retentionDays: keptFor,
  decisions: {
    outcomes: [{ id: 'bifall', name: sv('Bifall'), appealable: false }],
    appeal: sv('Skriv till oss.'),
  },
};

let eid: RunningSimulator;
let world: TestApp;
let address: string;
let handler: Browser;
beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
  address = await world.app.listen({ host: '127.0.0.1', port: 0 });
  await startJobs(world.context);
  await publishSigningServices(world, 'norrvik', { settings });
  await travel(0);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});
// Each with a service of its own, so that what is due in it is what the test has made.
let key = '';
beforeEach(async () => {
  key = `liten-${Math.random().toString(36).slice(2)}`;
  await publishSmallService(world, 'norrvik', { key, settings });
});
/** Forward only: what is held in memory would otherwise never be old. Whoever was signed in is so no longer. */
const travel = async (days: number) => {
  world.clock.move(days * day);
  handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
};
const place = () => world.municipality('norrvik');
const carryOut = () => carryOutRemovals(world.context, place());
/** By then her session has ended: she signs in anew. */
const administrator = () => world.staffSignedIn('norrvik', 'norrvik-ingrid');
const seen = async (errandId: string) =>
  (await handler.call(getHandledErrandEndpoint, { params: { errandId } })).body;

async function closed(citizen: Browser, eService = key) {
  const errand = await fileErrand(citizen, { eService });
  await close(errand.errandId);
  return errand;
}
async function close(errandId: string): Promise<void> {
  const { revision } = await seen(errandId);
  const body = { revision, status: 'avslutat', message: 'Klart.' };
  const { status } = await handler.call(changeStatusEndpoint, { params: { errandId }, body });
  expect(status).toBe(200);
}
const hold = async (errandId: string, held: boolean) =>
  handler.call(holdErrandEndpoint, {
    params: { errandId },
    body: { held, reason: 'Beslutet är överklagat till förvaltningsrätten' },
  });
const due = async (browser: Browser, eService = key) => {
  const { body } = await browser.call(describeRetentionEndpoint, {});
  return body.eServices.find((one) => one.key === eService);
};
const plan = async (browser: Browser, number: number, eService = key) =>
  browser.call(planRemovalEndpoint, {
    body: { decisionReference: reference, eServices: [{ key: eService, due: number }] },
  });
const rowsOf = async (errandId: string): Promise<number> => {
  const [row] = await world.sql<{ count: number }>(
    'norrvik',
    'SELECT count(*)::int AS count FROM errand WHERE id = $1',
    [errandId],
  );
  return row?.count ?? 0;
};

/** Every table of ours that has the words anywhere in a row. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await world.sql<{ name: string }>(
    'norrvik',
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.sql('norrvik', `SELECT FROM "${name}" AS t WHERE t::text LIKE $1 LIMIT 1`, [
      `%${words}%`,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** All that an errand can have: a signature, files, messages, tasks, a secrecy marking, a disclosure, a decision and its documents. */
async function wholeErrand() {
  const elsa = await world.signedIn('norrvik', people.elsa);
  const { signing } = await startSigning(elsa);
  const { body } = await sign(eid, elsa, signing, people.elsa);
  if (body.state !== 'signed') throw new Error(body.state);
  const { id, registrationNumber = '' } = body.errand ?? {};
  const errandId = id ?? '';
  const params = { errandId };
  const other = await fileErrand(elsa, { eService: key });
  await handler.call(linkErrandEndpoint, {
    params,
    body: { registrationNumber: other.registrationNumber },
  });
  await handler.call(addTaskEndpoint, {
    params,
    body: { text: 'Ring Kanariefågeln', assignee: null, dueOn: null },
  });
  const file = await uploadForErrand(address, handler, {
    path: handledUploadPath,
    errand: errandId,
    name: 'underlag.txt',
    content: 'Kanariefågeln i en fil',
  });
  await eventually(async () => {
    const { revision } = await seen(errandId);
    const message = { revision, message: 'Hej Kanariefågeln', attachments: [file] };
    return (await handler.call(sendMessageEndpoint, { params, body: message })).status === 200;
  });
  const disclosed = await handler.call(discloseEndpoint, {
    params,
    body: {
      revision: (await seen(errandId)).revision,
      outcome: 'disclosed',
      requester: 'Kanariefågeln',
      choice: { answers: true, receipt: false, decisions: [], attachments: [], messages: [] },
      maskedPaths: [],
      maskApplicant: false,
      review: 'Inga uppgifter om Kanariefågeln omfattas av sekretess.',
      ground: '',
      appeal: '',
    },
  });
  expect(disclosed.status).toBe(201);
  const marked = await handler.call(markSecretEndpoint, {
    params,
    body: {
      revision: (await seen(errandId)).revision,
      marked: true,
      paragraph: '26 kap. 1 § OSL',
      reason: 'Kanariefågeln är hotad',
    },
  });
  expect(marked.status).toBe(204);
  await handler.call(openSecretEndpoint, { params, body: { reason: 'Kanariefågeln ringde om ärendet' } });
  const written = (await handler.call(getDecisionDraftEndpoint, { params })).body;
  const saved = await handler.call(saveDecisionDraftEndpoint, {
    params,
    body: {
      revision: written.revision,
      draft: {
        outcome: 'bifall',
        ruling: 'Kanariefågeln får sin ansökan beviljad.',
        reasons: 'Den är komplett.',
        legalReferences: '28 § kommunallagen',
        decider: { kind: 'self', name: '', title: 'handläggare' },
        appeal: '',
        status: 'avslutat',
      },
    },
  });
  const decided = await handler.call(makeDecisionEndpoint, {
    params,
    body: { revision: saved.body.revision, errandRevision: written.errandRevision },
  });
  expect(decided.status).toBe(201);
  const files = () =>
    world.sql<{ key: string }>(
      'norrvik',
      `SELECT storage_key AS key FROM receipt WHERE errand_id = $1
       UNION SELECT storage_key FROM attachment WHERE errand_id = $1
       UNION SELECT storage_key FROM disclosure WHERE errand_id = $1
       UNION SELECT f.storage_key FROM decision_document AS f JOIN decision AS d ON d.id = f.decision_id WHERE d.errand_id = $1`,
      [errandId],
    );
  // The receipt and the decision's document are made by jobs.
  const keys = await eventually(async () => {
    const all = await files();
    return all.length === 4 && all;
  });
  return { elsa, errandId, registrationNumber, keys: keys.map((row) => row.key), other };
}

test('an errand whose time is up goes with everything that is its, by a decision, and leaves a line in the protocol', async () => {
  const { elsa, errandId, registrationNumber, keys, other } = await wholeErrand();
  const { removableOn } = await seen(errandId);
  const own = await elsa.call(getMyErrandEndpoint, { params: { errandId } });
  expect(own.body.removableOn).toBe(removableOn);
  const [issued = { sha256: '', code: '' }] = await world.sql<{ sha256: string; code: string }>(
    'norrvik',
    'SELECT sha256, code FROM receipt WHERE errand_id = $1',
    [errandId],
  );
  await travel(keptFor);
  expect(await due(await administrator(), 'ensam')).toMatchObject({ due: 0, closed: 1, planned: false });
  await travel(1);
  expect(removableOn).toBe(swedishDay(world.clock.now()));
  const ingrid = await administrator();
  expect(await due(ingrid, 'ensam')).toMatchObject({ due: 1, held: 0, retentionDays: keptFor });
  const listed = await ingrid.call(listDueErrandsEndpoint, { params: { key: 'ensam' } });
  expect(listed.body.errands).toMatchObject([{ id: errandId, registrationNumber, held: false }]);

  const planned = await plan(ingrid, 1, 'ensam');
  expect(planned.status).toBe(201);
  expect(await due(ingrid, 'ensam')).toMatchObject({ planned: true });
  expect(await carryOut()).toBe(0);
  expect(await rowsOf(errandId)).toBe(1);

  await travel(1);
  expect(await tablesWith('Kanariefågeln')).not.toEqual([]);
  expect(await carryOut()).toBe(1);
  expect(await tablesWith('Kanariefågeln')).toEqual([]);
  expect(await tablesWith(errandId)).toEqual(['audit_event', 'removed_errand', 'removed_receipt']);
  await removeAbandonedFiles(world.context, place());
  // The document is still what it was, to whoever kept it.
  const verified = async (body: { sha256?: string; code?: string }) =>
    (await world.browser('norrvik').call(verifyReceiptEndpoint, { body })).body;
  expect(await verified({ sha256: issued.sha256 })).toMatchObject({
    result: 'unchanged',
    registrationNumber,
    simulated: true,
    signatures: [],
    removedAt: expect.stringContaining('T'),
  });
  expect(await verified({ code: issued.code })).toMatchObject({ result: 'known', registrationNumber });
  expect(await verified({ code: issued.code, sha256: 'a'.repeat(64) })).toMatchObject({ result: 'changed' });
  for (const file of keys) expect(await world.context.files.kept.has(file)).toBe(false);

  const later = await world.signedIn('norrvik', people.elsa);
  expect((await later.call(getMyErrandEndpoint, { params: { errandId } })).status).toBe(404);
  const mine = await later.call(listMyErrandsEndpoint, { query: { state: 'closed' } });
  expect(mine.raw.body).not.toContain(registrationNumber);
  expect((await elsa.call(getMyErrandEndpoint, { params: { errandId } })).status).not.toBe(200);
  const related = await handler.call(getHandledErrandEndpoint, { params: { errandId: other.errandId } });
  expect(related.body.related).toEqual([]);
  expect((await handler.call(getHandledErrandEndpoint, { params: { errandId } })).status).toBe(404);

  const after = (await (await administrator()).call(describeRetentionEndpoint, {})).body;
  const [removal] = after.removals;
  expect(removal).toMatchObject({ state: 'done', removed: 1, decisionReference: reference });
  const protocol = await (
    await administrator()
  ).send('GET', `/api/management/retention/removals/${removal?.id}/protocol`);
  expect(protocol.headers['content-disposition']).toContain('gallringsprotokoll-norrvik');
  expect(protocol.body).toContain(registrationNumber);
  expect(protocol.body).toContain(reference);
  expect(protocol.body).not.toContain(people.elsa);
  const told = await (
    await administrator()
  ).send('GET', `/api/management/audit?object=${registrationNumber}`);
  expect(told.json<{ events: unknown[] }>().events.length).toBeGreaterThan(3);
  expect(await carryOut()).toBe(0);
});

test('what is held stays as long as it is held, and the hold says why', async () => {
  const citizen = await world.signedIn('norrvik');
  const { errandId } = await closed(citizen);
  const gone = await closed(citizen);
  expect((await hold(errandId, true)).status).toBe(204);
  expect((await hold(errandId, true)).status).toBe(409);
  expect((await seen(errandId)).hold).toMatchObject({
    reason: 'Beslutet är överklagat till förvaltningsrätten',
    by: 'Hanna Berglund',
  });
  expect((await seen(errandId)).timeline.at(-1)).toMatchObject({
    kind: 'hold_placed',
    visibleToCitizen: false,
  });
  await travel(keptFor + 1);
  const ingrid = await administrator();
  expect(await due(ingrid)).toMatchObject({ due: 1, held: 1 });
  expect((await plan(ingrid, 1)).status).toBe(201);
  await travel(1);
  expect(await carryOut()).toBe(1);
  expect([await rowsOf(errandId), await rowsOf(gone.errandId)]).toEqual([1, 0]);

  expect((await hold(errandId, false)).status).toBe(204);
  expect((await hold(errandId, false)).status).toBe(409);
  const again = await administrator();
  expect(await due(again)).toMatchObject({ due: 1, held: 0, planned: false });
  await plan(again, 1);
  await travel(1);
  expect(await carryOut()).toBe(1);
  expect(await rowsOf(errandId)).toBe(0);
});

test('a hold that comes after the decision counts, and so does a longer time or an errand opened again', async () => {
  const citizen = await world.signedIn('norrvik');
  const [held, opened, longer] = [await closed(citizen), await closed(citizen), await closed(citizen)];
  await travel(keptFor + 1);
  expect((await plan(await administrator(), 3)).status).toBe(201);
  await hold(held.errandId, true);
  await world.sql(
    'norrvik',
    `UPDATE errand SET status_id = 'utreds', status_content_type = 'in_progress', closed_at = NULL WHERE id = $1`,
    [opened.errandId],
  );
  await publishSmallService(world, 'norrvik', { key, settings: { ...settings, retentionDays: 36_500 } });
  await travel(1);
  expect(await carryOut()).toBe(0);
  expect([await rowsOf(held.errandId), await rowsOf(opened.errandId), await rowsOf(longer.errandId)]).toEqual(
    [1, 1, 1],
  );
});

test('nobody decides about another number than they saw, twice about the same, or about what is kept for ever', async () => {
  const citizen = await world.signedIn('norrvik');
  await closed(citizen);
  await travel(keptFor + 1);
  const ingrid = await administrator();
  expect((await plan(ingrid, 2)).raw.json()).toMatchObject({ code: 'work_changed' });
  const twice = await Promise.all([plan(ingrid, 1), plan(ingrid, 1)]);
  expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  await publishSmallService(world, 'norrvik', { key: 'for-alltid', settings: { retentionDays: null } });
  await closed(await world.signedIn('norrvik'), 'for-alltid');
  await travel(3650);
  expect((await plan(await administrator(), 1, 'for-alltid')).status).toBe(409);
  expect(await carryOut()).toBe(1);
});

test('a removal that has not begun can be cancelled, and is then never carried out', async () => {
  const { errandId } = await closed(await world.signedIn('norrvik'));
  await travel(keptFor + 1);
  const ingrid = await administrator();
  const [removal] = (await plan(ingrid, 1)).body.removals;
  const params = { removalId: removal?.id ?? '' };
  const cancel = (browser: Browser) => browser.call(cancelRemovalEndpoint, { params, body: {} });
  const elsewhere = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
  expect((await cancel(elsewhere)).status).toBe(404);
  expect((await cancel(ingrid)).body.removals[0]).toMatchObject({ state: 'cancelled', removed: 0 });
  expect((await cancel(ingrid)).raw.json()).toMatchObject({ code: 'too_late_to_undo' });
  await travel(2);
  expect(await carryOut()).toBe(0);
  expect(await rowsOf(errandId)).toBe(1);
});

test('what came in is counted after it has gone', async () => {
  const { errandId } = await closed(await world.signedIn('norrvik'));
  const received = async () => {
    const period = { from: new Date(0), until: new Date(world.clock.now().getTime() + day) };
    const rows = await world.context.db.tenant(place().id, (tx) => countReceived(tx, period));
    return rows.filter((row) => row.key === key).map(({ count }) => count);
  };
  expect(await received()).toEqual([1]);
  await travel(keptFor + 1);
  await plan(await administrator(), 1);
  await travel(1);
  expect(await carryOut()).toBe(1);
  expect([await rowsOf(errandId), await received()]).toEqual([0, [1]]);
});

test('the application itself can remove nothing that is filed, nor write a protocol or change a decision', async () => {
  const { errandId } = await closed(await world.signedIn('norrvik'));
  const { db } = world.context;
  const tried = (sql: string, slug: Slug = 'norrvik') =>
    db.tenant(world.municipality(slug).id, (tx) => tx.$executeRawUnsafe(sql));
  const removed = async (removalId: string, slug: Slug = 'norrvik') =>
    db.tenant(world.municipality(slug).id, (tx) => removeErrand(tx, errandId, removalId));
  for (const table of [
    'errand',
    'errand_event',
    'receipt',
    'submission',
    'removed_errand',
    'removal',
    'retention_hold',
  ])
    await expect(tried(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
  const line = `'${place().id}', '${errandId}', gen_random_uuid(), 'X', 'x', now(), now(), 0`;
  await expect(
    tried(
      `INSERT INTO removed_errand (municipality_id, errand_id, removal_id, registration_number, e_service_key, received_at, closed_at, files) VALUES (${line})`,
    ),
  ).rejects.toThrow(/permission denied/);

  await travel(keptFor + 1);
  const [removal] = (await plan(await administrator(), 1)).body.removals;
  const id = removal?.id ?? '';
  expect(await removed(id, 'sorhamn')).toBe(false);
  expect(await removed('00000000-0000-4000-8000-000000000000')).toBe(false);
  await expect(tried(`UPDATE removal SET rules = '[]' WHERE id = '${id}'`)).rejects.toThrow(
    /permission denied/,
  );
  const owned = (text: string) => world.sql('norrvik', text, [id]);
  await expect(owned(`UPDATE removal SET decision_reference = 'KS 1' WHERE id = $1`)).rejects.toThrow(
    /never change/,
  );
  await owned(`UPDATE removal SET state = 'cancelled', ended_at = now() WHERE id = $1`);
  expect(await removed(id)).toBe(false);
  expect(await rowsOf(errandId)).toBe(1);
});

test('whatever may come to hang on an errand goes with it', async () => {
  const [{ body } = { body: '' }] = await world.sql<{ body: string }>(
    'norrvik',
    `SELECT prosrc AS body FROM pg_proc WHERE proname = 'remove_errand'`,
  );
  const hanging = await world.sql<{ name: string }>(
    'norrvik',
    `WITH RECURSIVE hanging AS (
       SELECT 'errand'::regclass AS at
       UNION SELECT k.conrelid FROM pg_constraint AS k JOIN hanging AS h ON k.confrelid = h.at
         WHERE k.contype = 'f' AND k.confdeltype <> 'c'
     ) SELECT relname AS name FROM hanging JOIN pg_class ON oid = at`,
  );
  // A closed errand has no completion that is being written: a trigger ends it.
  const named = hanging.map(({ name }) => name).filter((name) => name !== 'draft');
  expect(named.length).toBeGreaterThan(15);
  for (const name of named) expect(body).toContain(`DELETE FROM ${name} `);
});
