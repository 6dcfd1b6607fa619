import {
  deleteDraftEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
  startDraftEndpoint,
  submitErrandEndpoint,
} from '@handslag/contracts/drafts';
import { listMyErrandsEndpoint } from '@handslag/contracts/errands';
import { changeContactEndpoint } from '@handslag/contracts/privacy';
import {
  changePartyEndpoint,
  declineSigningEndpoint,
  getSigningEndpoint,
  listSigningsEndpoint,
  openSigningLinkEndpoint,
  remindPartyEndpoint,
  startSigningEndpoint,
  withdrawSigningEndpoint,
  type Signing,
} from '@handslag/contracts/signings';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { fileErrand } from '../../test/filling-in.ts';
import {
  amina,
  answersWith,
  begin,
  johan,
  people,
  publishSigningServices,
  review,
  sign,
  startSigning,
} from '../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../test/simulator.ts';
import { publishSmallService } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let eid: RunningSimulator;
let world: TestApp;
const by: Record<keyof typeof people, Browser> = {} as Record<keyof typeof people, Browser>;

beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
  await publishSigningServices(world, 'norrvik');
  await publishSigningServices(world, 'sorhamn', { order: 'in-order' });
  for (const [name, number] of Object.entries(people))
    by[name as keyof typeof people] = await world.signedIn('norrvik', number);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

const codeOf = ({ body }: { body: unknown }): string | undefined => (body as { code?: string }).code;
const get = (browser: Browser, { id }: Pick<Signing, 'id'>) =>
  browser.call(getSigningEndpoint, { params: { signingId: id } });
const stateOf = async (browser: Browser, signing: Pick<Signing, 'id'>) =>
  (await get(browser, signing)).body.state;
const party = ({ parties }: Signing, name: string) => {
  const found = parties.find((one) => one.name === name);
  if (!found) throw new Error(`no party ${name}`);
  return found;
};

type Mail = { recipient: string; template: string; language: string; payload: { token?: string } };
const mailsOf = (since: Date): Promise<Mail[]> =>
  world.sql(
    'norrvik',
    'SELECT recipient, template, language, payload FROM notification WHERE created_at >= $1 ORDER BY created_at, recipient',
    [since],
  );
/** The database's own time, to look for what came after. */
const moment = async (): Promise<Date> => {
  const [row] = await world.sql<{ now: Date }>('norrvik', 'SELECT clock_timestamp() AS now');
  return row?.now ?? new Date();
};
const three = () => answersWith(johan, amina);

describe('several sign', () => {
  test('at the same time: the last signature files the errand as the initiator’s, and all are told', async () => {
    const since = await moment();
    const { signing, draft } = await startSigning(by.elsa, 'flera', three());
    expect(signing).toMatchObject({ severalParties: true, order: 'parallel', state: 'open', maySign: true });
    expect(signing.parties.map(({ name, state, initiator }) => [name, state, initiator])).toEqual([
      ['Elsa Prövare', 'asked', true],
      ['Johan Ekvall', 'asked', false],
      ['Amina Nordhed', 'asked', false],
    ]);
    expect((await mailsOf(since)).map(({ recipient, template }) => [recipient, template])).toEqual([
      ['amina@example.se', 'signing-request'],
      ['johan@example.se', 'signing-request'],
    ]);
    const listed = await by.johan.call(listSigningsEndpoint);
    expect(listed.body.signings).toMatchObject([
      {
        id: signing.id,
        iInitiated: false,
        maySign: true,
        signed: 0,
        parties: 3,
        initiatedBy: 'Elsa Prövare',
      },
    ]);
    expect((await sign(eid, by.johan, signing, people.johan)).body).toEqual({
      state: 'signed',
      errand: null,
    });
    expect((await sign(eid, by.elsa, signing, people.elsa)).body).toEqual({ state: 'signed', errand: null });
    const last = await sign(eid, by.amina, signing, people.amina);
    expect(last.body).toMatchObject({ state: 'signed', errand: { id: null } });
    const shown = await get(by.elsa, signing);
    expect(shown.body).toMatchObject({ state: 'submitted', errand: { id: expect.any(String) } });
    const mine = await by.elsa.call(listMyErrandsEndpoint, { query: { state: 'ongoing' } });
    expect(mine.body.errands.map(({ id }) => id)).toContain(shown.body.errand?.id);
    expect(
      (await by.amina.call(listMyErrandsEndpoint, { query: { state: 'ongoing' } })).body.errands,
    ).toEqual([]);
    const drafts = await by.elsa.call(listDraftsEndpoint);
    expect(drafts.body.drafts.map(({ id }) => id)).not.toContain(draft.id);
    const told = (await mailsOf(since)).slice(2);
    expect(told.map(({ recipient, template }) => `${recipient} ${template}`).sort()).toEqual([
      'amina@example.se signing-complete',
      'elsa@example.se errand-received',
      'johan@example.se signing-complete',
    ]);
    expect(
      await world.sql('norrvik', 'SELECT position FROM signature WHERE signing_id = $1 ORDER BY position', [
        signing.id,
      ]),
    ).toEqual([{ position: 0 }, { position: 1 }, { position: 2 }]);
  });

  test('each is written to in a language of their own choice, where the address is one they have given themselves', async () => {
    await publishSmallService(world, 'norrvik');
    by.johan.cookies.set('language', 'fi');
    by.amina.cookies.set('language', 'en');
    for (const browser of [by.johan, by.amina]) await fileErrand(browser);
    await by.johan.call(changeContactEndpoint, { body: { email: 'Johan@example.se', phone: '' } });
    await by.amina.call(changeContactEndpoint, { body: { email: 'amina.nordhed@example.se', phone: '' } });
    by.elsa.cookies.set('language', 'en');
    const since = await moment();
    const { signing } = await startSigning(by.elsa, 'flera', three());
    const written = async () =>
      (await mailsOf(since)).map(({ recipient, template, language }) => [recipient, template, language]);
    expect(await written()).toEqual([
      // Not the address that she has given: it may be anybody's.
      ['amina@example.se', 'signing-request', 'sv'],
      ['johan@example.se', 'signing-request', 'fi'],
    ]);
    await by.amina.call(declineSigningEndpoint, {
      params: { signingId: signing.id },
      body: { reason: 'Nej.' },
    });
    expect((await written()).slice(2).sort()).toEqual([
      ['elsa@example.se', 'signing-declined', 'en'],
      ['johan@example.se', 'signing-declined', 'fi'],
    ]);
    const until = await moment();
    const whole = (await startSigning(by.elsa, 'flera', three())).signing;
    for (const name of ['johan', 'amina', 'elsa'] as const) await sign(eid, by[name], whole, people[name]);
    const complete = (await mailsOf(until)).filter(({ template }) => template !== 'signing-request');
    expect(
      complete.map(({ recipient, template, language }) => [recipient, template, language]).sort(),
    ).toEqual([
      ['amina@example.se', 'signing-complete', 'sv'],
      ['elsa@example.se', 'errand-received', 'en'],
      ['johan@example.se', 'signing-complete', 'fi'],
    ]);
    for (const browser of [by.elsa, by.johan, by.amina]) browser.cookies.delete('language');
  });

  test('one after the other: each is asked when the one before has signed', async () => {
    const here = {
      elsa: await world.signedIn('sorhamn', people.elsa),
      johan: await world.signedIn('sorhamn', people.johan),
      amina: await world.signedIn('sorhamn', people.amina),
    };
    const { signing } = await startSigning(here.elsa, 'flera', three());
    expect(signing.parties.map(({ state }) => state)).toEqual(['asked', 'waiting', 'waiting']);
    expect((await here.johan.call(listSigningsEndpoint)).body.signings).toEqual([]);
    const early = await begin(here.johan, signing);
    expect([early.status, codeOf(early)]).toEqual([409, 'not_your_turn_to_sign']);
    const refusing = await here.johan.call(declineSigningEndpoint, {
      params: { signingId: signing.id },
      body: { reason: 'Nej' },
    });
    expect([refusing.status, codeOf(refusing)]).toEqual([409, 'not_your_turn_to_sign']);
    await sign(eid, here.elsa, signing, people.elsa);
    expect((await get(here.elsa, signing)).body.parties.map(({ state }) => state)).toEqual([
      'signed',
      'asked',
      'waiting',
    ]);
    // The session may end: what is being signed outlives it, whatever the draft policy.
    await world.idleFor('sorhamn', 60);
    await here.elsa.call(listDraftsEndpoint);
    const johanAgain = await world.signedIn('sorhamn', people.johan);
    const aminaAgain = await world.signedIn('sorhamn', people.amina);
    await sign(eid, johanAgain, signing, people.johan);
    expect((await sign(eid, aminaAgain, signing, people.amina)).body).toMatchObject({
      state: 'signed',
      errand: { id: null },
    });
  });

  test('while it is open the draft is locked, and beginning anew is free', async () => {
    const { signing, draft, body } = await startSigning(by.marit, 'flera');
    const params = { draftId: draft.id };
    const save = await by.marit.call(saveDraftEndpoint, {
      params,
      body: { version: 1, baseRevision: draft.revision, changes: [{ path: 'reason', value: 'x' }] },
    });
    const refused = [
      save,
      await by.marit.call(deleteDraftEndpoint, { params }),
      await by.marit.call(submitErrandEndpoint, {
        params,
        body: { ...body, submissionKey: crypto.randomUUID() },
      }),
      await by.marit.call(startSigningEndpoint, {
        params,
        body: { ...body, submissionKey: crypto.randomUUID() },
      }),
    ];
    expect(refused.map((reply) => [reply.status, codeOf(reply)])).toEqual(
      refused.map(() => [409, 'draft_being_signed']),
    );
    const drafts = await by.marit.call(listDraftsEndpoint);
    expect(drafts.body.drafts).toMatchObject([{ id: draft.id, signingId: signing.id, deleteAfter: null }]);
    const anew = await by.marit.call(startDraftEndpoint, { body: { eService: 'flera', startOver: true } });
    expect(anew.status).toBe(201);
    expect(await stateOf(by.marit, signing)).toBe('open');
    await by.marit.call(withdrawSigningEndpoint, { params: { signingId: signing.id }, body: {} });
    const saved = await by.marit.call(saveDraftEndpoint, {
      params,
      body: { version: 1, baseRevision: draft.revision, changes: [{ path: 'reason', value: 'x' }] },
    });
    expect(saved.status).toBe(200);
  });

  test('a decline with its reason ends it, the initiator corrects and asks again, and all sign', async () => {
    const since = await moment();
    const { signing, draft, body } = await startSigning(by.elsa, 'flera', three());
    await sign(eid, by.johan, signing, people.johan);
    const declined = await by.amina.call(declineSigningEndpoint, {
      params: { signingId: signing.id },
      body: { reason: 'Beloppet stämmer inte' },
    });
    expect(declined.body).toMatchObject({ state: 'declined', maySign: false, text: '', summary: [] });
    const seen = (await get(by.elsa, signing)).body;
    expect(party(seen, 'Amina Nordhed')).toMatchObject({
      state: 'declined',
      reason: 'Beloppet stämmer inte',
    });
    expect(party((await get(by.johan, signing)).body, 'Amina Nordhed').reason).toBeNull();
    expect(
      (await mailsOf(since))
        .filter(({ template }) => template === 'signing-declined')
        .map(({ recipient }) => recipient),
    ).toEqual(['elsa@example.se', 'johan@example.se']);
    const late = await begin(by.elsa, signing);
    expect([late.status, codeOf(late)]).toEqual([409, 'signing_not_open']);
    // The very same review may be asked for again: what came to nothing does not stand in its way.
    const again = await by.elsa.call(startSigningEndpoint, { params: { draftId: draft.id }, body });
    expect([again.status, again.body.state]).toEqual([201, 'open']);
    expect(again.body.id).not.toBe(signing.id);
    const corrected = await by.elsa.call(changePartyEndpoint, {
      params: { signingId: again.body.id, partyId: party(again.body, 'Amina Nordhed').id },
      body: { email: 'amina.ny@example.se' },
    });
    expect(party(corrected.body, 'Amina Nordhed').email).toBe('amina.ny@example.se');
    for (const name of ['elsa', 'johan', 'amina'] as const)
      await sign(eid, by[name], again.body, people[name]);
    expect(await stateOf(by.elsa, again.body)).toBe('submitted');
    expect(await stateOf(by.elsa, signing)).toBe('declined');
  });

  test('a link says nothing of anyone, dies when the address is corrected, and tells when it is withdrawn', async () => {
    const since = await moment();
    const { signing } = await startSigning(by.elsa, 'flera');
    const nobody = world.browser('norrvik');
    const open = (token: string, browser = nobody) =>
      browser.call(openSigningLinkEndpoint, { body: { token } });
    const tokens = async () => (await mailsOf(since)).flatMap(({ payload }) => payload.token ?? []);
    const [first = ''] = await tokens();
    expect((await open(first)).body).toEqual({
      signingId: signing.id,
      eService: { name: { sv: 'Liten tjänst' } },
      state: 'open',
    });
    expect((await open(first, world.browser('sorhamn'))).status).toBe(404);
    expect(codeOf(await open('a'.repeat(43)))).toBe('signing_link_unknown');
    const partyId = party(signing, 'Johan Ekvall').id;
    const params = { signingId: signing.id, partyId };
    const soon = await by.elsa.call(remindPartyEndpoint, { params, body: {} });
    expect([soon.status, codeOf(soon)]).toEqual([429, 'too_many_requests']);
    world.clock.move(3_600_000);
    expect((await by.elsa.call(remindPartyEndpoint, { params, body: {} })).status).toBe(200);
    world.clock.move(-3_600_000);
    const [, reminder = ''] = await tokens();
    expect([(await open(first)).status, (await open(reminder)).status]).toEqual([200, 200]);
    await by.elsa.call(changePartyEndpoint, { params, body: { email: 'johan.ny@example.se' } });
    expect([(await open(first)).status, (await open(reminder)).status]).toEqual([404, 404]);
    const newest = (await tokens()).at(-1) ?? '';
    await by.elsa.call(withdrawSigningEndpoint, { params: { signingId: signing.id }, body: {} });
    expect((await open(newest)).body).toMatchObject({ state: 'withdrawn' });
    const hashes = await world.sql<{ hash: string }>(
      'norrvik',
      'SELECT hash FROM signing_link WHERE party_id = $1',
      [partyId],
    );
    expect(hashes).toHaveLength(1);
    expect(hashes[0]?.hash).not.toBe(newest);
  });

  test('whoever is not in it sees nothing, signs nothing and declines nothing; a party manages nothing', async () => {
    const { signing } = await startSigning(by.elsa, 'flera');
    const params = { signingId: signing.id, partyId: party(signing, 'Johan Ekvall').id };
    const elsewhere = await world.signedIn('sorhamn', people.johan);
    for (const browser of [by.amina, elsewhere]) {
      const replies = [
        await get(browser, signing),
        await begin(browser, signing),
        await browser.call(declineSigningEndpoint, { params, body: { reason: 'Nej' } }),
        await browser.call(withdrawSigningEndpoint, { params, body: {} }),
        await browser.call(changePartyEndpoint, { params, body: { email: 'x@example.se' } }),
        await browser.call(remindPartyEndpoint, { params, body: {} }),
      ];
      expect(replies.map((reply) => [reply.status, codeOf(reply)])).toEqual(
        replies.map(() => [404, 'not_found']),
      );
    }
    const managed = [
      await by.johan.call(withdrawSigningEndpoint, { params, body: {} }),
      await by.johan.call(changePartyEndpoint, { params, body: { email: 'x@example.se' } }),
      await by.johan.call(remindPartyEndpoint, { params, body: {} }),
      await by.elsa.call(declineSigningEndpoint, { params, body: { reason: 'Nej' } }),
    ];
    expect(managed.map(({ status }) => status)).toEqual(managed.map(() => 403));
    // The party may read what it signs, never the draft behind it.
    const { draftId } = (await get(by.elsa, signing)).body;
    expect((await get(by.johan, signing)).body.draftId).toBeNull();
    const draft = await by.johan.send('GET', `/api/drafts/${draftId}`);
    expect(draft.statusCode).toBe(404);
    expect((await get(by.johan, signing)).body.parties.map(({ email }) => email)).toEqual([null, null]);
    await by.elsa.call(withdrawSigningEndpoint, { params, body: {} });
    expect((await get(by.johan, signing)).body).toMatchObject({
      state: 'withdrawn',
      text: '',
      summary: [],
      attachments: [],
    });
  });

  test('a session of a lower level than the service demands is told only in which service it is', async () => {
    const { signing } = await startSigning(by.elsa, 'flera', three());
    const list = async (browser: Browser) => (await browser.call(listSigningsEndpoint)).body;
    const low = await world.signedIn('norrvik', people.johan);
    const { id } = signing;
    expect((await list(low)).signings).toContainEqual(expect.objectContaining({ id, maySign: true }));
    await world.sql(
      'norrvik',
      `UPDATE session SET loa = 'loa2' WHERE id = (SELECT id FROM session ORDER BY created_at DESC LIMIT 1)`,
    );
    expect(await list(low)).toEqual({
      signings: [],
      withheld: [{ key: 'flera', name: expect.any(Object) }],
    });
    expect((await list(by.johan)).withheld).toEqual([]);
    await by.elsa.call(withdrawSigningEndpoint, { params: { signingId: id }, body: {} });
  });

  test('lapses when its last day has passed', async () => {
    const { signing, draft } = await startSigning(by.elsa, 'flera');
    await sign(eid, by.elsa, signing, people.elsa);
    world.clock.move(12 * 86_400_000);
    try {
      const late = await begin(by.johan, signing);
      expect([late.status, codeOf(late)]).toEqual([409, 'signing_not_open']);
      expect(await stateOf(by.elsa, signing)).toBe('lapsed');
      const drafts = await by.elsa.call(listDraftsEndpoint);
      expect(drafts.body.drafts.find(({ id }) => id === draft.id)?.signingId).toBeNull();
    } finally {
      world.clock.move(-12 * 86_400_000);
    }
  });

  test.each([
    ['no number', answersWith({ name: 'Johan', email: 'j@example.se' }), null],
    ['a number that is none', answersWith({ ...johan, personalNumber: '19900103-2392' }), null],
    ['the applicant', answersWith({ ...johan, personalNumber: people.marit }), ['other']],
    [
      'the same person twice',
      answersWith(johan, { ...johan, email: 'annan@example.se' }),
      ['owners[r0].owner'],
    ],
    ['no address in a row', answersWith(johan, { name: 'Amina', personalNumber: people.amina }), null],
  ])('parties that cannot be asked are refused by the question: %s', async (_why, answers, paths) => {
    const { draft, body } = await review(by.marit, 'flera', answers);
    const reply = await by.marit.call(startSigningEndpoint, { params: { draftId: draft.id }, body });
    const { code, fields } = reply.body as unknown as { code: string; fields?: { path: string }[] };
    // What the form itself asks for is caught as any wrong answer is.
    if (paths === null) return expect(code).toBe('submission_incomplete');
    expect([code, fields?.map(({ path }) => path)]).toEqual(['signing_parties_incomplete', paths]);
  });

  test('addresses can be corrected, but not so often that mail is sent to anyone one likes', async () => {
    const { signing } = await startSigning(by.marit, 'flera', three());
    const params = { signingId: signing.id, partyId: party(signing, 'Johan Ekvall').id };
    const replies = [];
    for (let n = 0; n < 21; n += 1)
      replies.push(await by.marit.call(changePartyEndpoint, { params, body: { email: `n${n}@example.se` } }));
    expect(replies.map(({ status }) => status)).toEqual([...Array<number>(20).fill(200), 429]);
    expect(replies.at(-1)?.body).toMatchObject({ code: 'too_many_requests', retryAfter: expect.any(Number) });
    const other = await startSigning(by.elsa, 'flera', three());
    const own = { signingId: other.signing.id, partyId: party(other.signing, 'Johan Ekvall').id };
    const reply = await by.elsa.call(changePartyEndpoint, { params: own, body: { email: 'ny@example.se' } });
    expect(reply.status).toBe(200);
  });

  test('whose turn comes while the address is being corrected is asked at the new one', async () => {
    const elsa = await world.signedIn('sorhamn', people.elsa);
    const { signing } = await startSigning(elsa, 'flera', three());
    const last = party(signing, 'Amina Nordhed');
    expect(last.state).toBe('waiting');
    const { id } = world.municipality('sorhamn');
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    let correcting: Promise<{ status: number }> | undefined;
    await world.context.db.tenant(id, async (tx) => {
      await tx.$queryRaw`SELECT id FROM signing WHERE id = ${signing.id}::uuid FOR UPDATE`;
      const params = { signingId: signing.id, partyId: last.id };
      correcting = elsa.call(changePartyEndpoint, { params, body: { email: 'amina.ny@example.se' } });
      await expect.poll(() => world.sql('sorhamn', waiting), { timeout: 10_000 }).not.toEqual([]);
      await tx.signingParty.updateMany({ where: { id: last.id }, data: { askedAt: world.clock.now() } });
    });
    expect((await correcting)?.status).toBe(200);
    const mails = await world.sql<{ recipient: string }>(
      'sorhamn',
      `SELECT recipient FROM notification WHERE template = 'signing-request' AND recipient = 'amina.ny@example.se'`,
    );
    expect(mails).toHaveLength(1);
  });

  test('without other parties the applicant signs alone', async () => {
    const { signing } = await startSigning(by.marit, 'flera', answersWith({}));
    expect(signing).toMatchObject({ severalParties: false, parties: [{ initiator: true }] });
    expect((await sign(eid, by.marit, signing, people.marit)).body).toMatchObject({ state: 'signed' });
  });

  test('names of persons with protected identity are shown to nobody else, and who wrote them is not told of it', async () => {
    const { signing } = await startSigning(by.elsa, 'flera', three());
    await world.sql('norrvik', 'UPDATE person SET protected = true WHERE personal_number = $1', [
      people.johan,
    ]);
    try {
      const names = async (browser: Browser) =>
        (await get(browser, signing)).body.parties.map(({ name }) => name);
      expect(await names(by.amina)).toEqual(['Elsa Prövare', 'Namnet visas inte', 'Amina Nordhed']);
      expect((await names(by.johan))[1]).toBe('Johan Ekvall');
      expect(await names(by.elsa)).toEqual(['Elsa Prövare', 'Johan Ekvall', 'Amina Nordhed']);
    } finally {
      await world.sql('norrvik', 'UPDATE person SET protected = false');
    }
  });
});
