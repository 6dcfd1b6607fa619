import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getSessionEndpoint } from '@handslag/contracts/sessions';
import {
  getSigningEndpoint,
  openSigningLinkEndpoint,
  startSigningEndpoint,
  withdrawSigningEndpoint,
} from '@handslag/contracts/signings';
import { simpleParser, type ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { eventually } from '../../test/filling-in.ts';
import {
  amina,
  answersWith,
  begin,
  johan,
  people,
  poll,
  publishSigningServices,
  review,
  sign,
  startSigning,
} from '../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../test/simulator.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { deleteExpiredDrafts } from '../retention/delete-expired-drafts.ts';
import { startJobs } from '../job-list.ts';
import { openSession } from '../sessions/open-session.ts';
import { upsertPerson } from '../users/upsert-person.ts';
import { tendSignings } from './tend-signings.ts';

let eid: RunningSimulator;
let world: TestApp;
let elsa: Browser;
const day = 86_400_000;

beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
  await publishSigningServices(world, 'norrvik');
  await publishSigningServices(world, 'sorhamn');
  elsa = await world.signedIn('norrvik', people.elsa);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

const tend = (slug: 'norrvik' | 'sorhamn' = 'norrvik') =>
  tendSignings(world.context, world.municipality(slug));
const mails = (template: string) =>
  world.sql<{ recipient: string }>(
    'norrvik',
    'SELECT recipient FROM notification WHERE template = $1 ORDER BY recipient',
    [template],
  );
const stateOf = async ({ id }: { id: string }) =>
  (await elsa.call(getSigningEndpoint, { params: { signingId: id } })).body.state;

/** Does something in so many days. */
async function inDays<Done>(days: number, work: () => Promise<Done>): Promise<Done> {
  world.clock.move(days * day);
  try {
    return await work();
  } finally {
    world.clock.move(-days * day);
  }
}

describe('by the clock', () => {
  test('whoever has not answered is reminded twice, then it lapses for all, and after a month nothing is left', async () => {
    const { signing, draft } = await startSigning(elsa, 'flera', answersWith(johan, amina));
    await sign(eid, await world.signedIn('norrvik', people.johan), signing, people.johan);
    expect(await tend()).toEqual({ lapsed: 0, reminded: 0, deleted: 0 });
    expect((await inDays(4, tend)).reminded).toBe(0);
    expect((await inDays(6, tend)).reminded).toBe(1);
    expect((await inDays(6, tend)).reminded).toBe(0);
    expect((await inDays(9, tend)).reminded).toBe(1);
    expect((await inDays(10, tend)).reminded).toBe(0);
    expect((await mails('signing-reminder')).map(({ recipient }) => recipient)).toEqual([
      amina.email,
      amina.email,
    ]);
    // The locked draft outlives its own last day.
    await inDays(60, () => deleteExpiredDrafts(world.context, world.municipality('norrvik')));
    expect(await world.sql('norrvik', 'SELECT locked FROM draft WHERE id = $1', [draft.id])).toEqual([
      { locked: true },
    ]);
    expect((await inDays(11, tend)).lapsed).toBe(1);
    expect(await inDays(11, tend)).toMatchObject({ lapsed: 0, reminded: 0 });
    expect(await stateOf(signing)).toBe('lapsed');
    expect((await mails('signing-lapsed')).map(({ recipient }) => recipient)).toEqual([
      amina.email,
      'elsa@example.se',
      johan.email,
    ]);
    expect((await inDays(45, tend)).deleted).toBe(1);
    for (const table of ['signing', 'signing_party', 'signing_link', 'signature_order', 'signature_answer'])
      expect(await world.sql('norrvik', `SELECT * FROM ${table}`), table).toEqual([]);
  });

  test('a request of one’s own, whose answers are gone, is cleared away', async () => {
    const { signing, draft } = await startSigning(elsa);
    await elsa.send('DELETE', `/api/drafts/${draft.id}`);
    expect((await tend()).lapsed).toBe(1);
    expect(await stateOf(signing)).toBe('outdated');
  });
});

describe('a session', () => {
  test('is held open by an order under way, and not by polling', async () => {
    const slow = world.municipality('sorhamn');
    await world.sql(
      'sorhamn',
      `UPDATE municipality SET settings = jsonb_set(settings, '{idleMinutes}', '2') WHERE id = $1`,
      [slow.id],
    );
    world.clock.move(11_000);
    const browser = await world.signedIn('sorhamn', people.elsa);
    const { signing } = await startSigning(browser);
    await begin(browser, signing);
    await world.idleFor('sorhamn', 3);
    expect((await poll(browser, signing)).status).toBe(200);
    const left = Number((await poll(browser, signing)).headers['x-session-ends-in']);
    expect(left).toBeLessThanOrEqual(60);
    await world.idleFor('sorhamn', 1);
    expect((await poll(browser, signing)).status).toBe(401);
    expect((await browser.call(getSessionEndpoint)).body.kind).toBe('none');
  });

  test('of a person without a Swedish number is told that signing takes one', async () => {
    const place = world.municipality('norrvik');
    const at = new Date().toISOString();
    const identity = {
      subjectKey: 'invented-prid:NO:1',
      idType: 'prid',
      givenName: 'Kari',
      familyName: 'Nordmann',
    } as const;
    const session = await world.context.db.tenant(place.id, async (tx) => {
      const proven = {
        fullName: 'Kari Nordmann',
        loa: 'eidas-sub',
        provider: 'foreign-eid',
        authTime: at,
        simulated: true,
      } as const;
      const personId = await upsertPerson(tx, place, { ...identity, ...proven });
      return openSession(tx, place, {
        kind: 'citizen',
        personId,
        loa: 'eidas-sub',
        eid: 'foreign-eid',
        issuer: 'x',
        simulated: true,
      });
    });
    const kari = world.browser('norrvik');
    world.carry(kari, place, session);
    const { draft, body } = await review(kari);
    const reply = await kari.call(startSigningEndpoint, { params: { draftId: draft.id }, body });
    expect([reply.status, reply.body]).toMatchObject([
      422,
      { code: 'eid_not_accepted', details: { reason: 'personal_number_needed' } },
    ]);
  });
});

test('two last signatures at the same moment make one errand', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { signing } = await startSigning(elsa, 'flera');
    const other = await world.signedIn('norrvik', people.johan);
    await begin(elsa, signing);
    await eid.control('latest/complete', { personalNumber: people.elsa });
    await begin(other, signing);
    await eid.control('latest/complete', { personalNumber: people.johan });
    const replies = await Promise.all([poll(elsa, signing), poll(other, signing)]);
    expect(replies.map(({ body }) => body.state)).toEqual(['signed', 'signed']);
    expect(await stateOf(signing)).toBe('submitted');
    expect(
      await world.sql(
        'norrvik',
        'SELECT count(*)::int AS errands FROM errand e JOIN signing g ON g.errand_id = e.id WHERE g.id = $1',
        [signing.id],
      ),
    ).toEqual([{ errands: 1 }]);
  }
});

test('mails say nothing of who or what; the word in the link opens the request, and is erased once it has gone', async () => {
  const { signing } = await startSigning(elsa, 'flera');
  await startJobs(world.context);
  const sent = await eventually(async () => {
    const [row] = await world.sql<{ id: string; state: string; payload: object }>(
      'norrvik',
      `SELECT id, state, payload FROM notification WHERE template = 'signing-request' AND recipient = $1 ORDER BY created_at DESC LIMIT 1`,
      [johan.email],
    );
    return row?.state === 'sent' && row;
  });
  expect(sent.payload).not.toHaveProperty('token');
  await elsa.call(withdrawSigningEndpoint, { params: { signingId: signing.id }, body: {} });
  const withdrawn = await eventually(async () =>
    (await mailed()).find(
      ({ subject, text }) => subject?.includes('inte skriva under') && text?.includes(signing.id),
    ),
  );
  const all = await mailed();
  expect(new Set(all.map(({ subject }) => subject)).size).toBeGreaterThan(3);
  for (const { subject, text } of [...all, withdrawn])
    expect(`${subject} ${text}`).not.toMatch(/Elsa|Johan|Amina|Prövare|Liten tjänst|Därför|1990010|198301/);
  const words = all.flatMap(({ text }) => /\/underskrift\/([\w-]{43})\s/.exec(text ?? '')?.[1] ?? []);
  const opened = await Promise.all(
    words.map((token) => world.browser('norrvik').call(openSigningLinkEndpoint, { body: { token } })),
  );
  expect(opened.map(({ body }) => body.signingId)).toContain(signing.id);
});

/** Everything that has been sent. */
async function mailed(): Promise<ParsedMail[]> {
  const folder = join(world.context.config.dataFolder, 'mail');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => simpleParser(await readFile(join(folder, name)))));
}
