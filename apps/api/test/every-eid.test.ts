import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { deleteAttachmentEndpoint, getAttachmentEndpoint } from '@handslag/contracts/attachments';
import {
  deleteDraftEndpoint,
  getDraftEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
  startDraftEndpoint,
} from '@handslag/contracts/drafts';
import { getMyErrandEndpoint, getReceiptPath, listMyErrandsEndpoint } from '@handslag/contracts/errands';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { getMunicipalityEndpoint } from '@handslag/contracts/municipalities';
import { endSessionEndpoint, getSessionEndpoint } from '@handslag/contracts/sessions';
import { pollSignInEndpoint, startSignInEndpoint } from '@handslag/contracts/sign-in';
import {
  cancelSignatureEndpoint,
  getSigningEndpoint,
  pollSignatureEndpoint,
  startSigningEndpoint,
  withdrawSigningEndpoint,
} from '@handslag/contracts/signings';
import { testPersons } from '@handslag/samples/test-persons';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetReports } from '../src/sign-in/forget-reports.ts';
import { uploadOf } from './authorisation-world.ts';
import type { Browser } from './browser.ts';
import { fileErrand, fillIn, reviewed } from './filling-in.ts';
import { visitBroker, visitSaml } from './leaving-and-returning.ts';
import { begin, signIn } from './signing-in.ts';
import { startSimulator, type RunningSimulator } from './simulator.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const elsa = '199001012385';
const another = testPersons.find(({ personalNumber, revoked }) => personalNumber !== elsa && !revoked);
const annegret = 'DE:simulator-annegret';
let home: string;
let eid: RunningSimulator;
let world: TestApp;

beforeAll(async () => {
  const port = await freePort();
  home = `http://norrvik.localhost:${port}`;
  eid = await startSimulator([home, `http://sorhamn.localhost:${port}`]);
  world = await createTestApp({ env: { ...eid.env, PUBLIC_URL: `http://localhost:${port}` } });
  // The federation reads our metadata over the net, as a real one does.
  await world.app.listen({ port, host: '127.0.0.1' });
  await publishSmallService(world, 'norrvik', {});
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

const session = async (browser: Browser) => (await browser.call(getSessionEndpoint)).body;

async function leave(
  browser: Browser,
  name: string,
  more: { test?: boolean; eService?: string } = {},
): Promise<string> {
  const { status, body } = await browser.call(startSignInEndpoint, {
    body: { eid: name, returnTo: '/min-sida', ...more },
  });
  if (status !== 201 || body.kind !== 'redirect') throw new Error(JSON.stringify(body));
  return body.url;
}

/** Comes back as the browser does: a navigation from another site. */
async function arrive(browser: Browser, address: string): Promise<string> {
  const { pathname, search } = new URL(address, home);
  const reply = await browser.send('GET', pathname + search, undefined, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  });
  expect(reply.statusCode).toBe(303);
  return String(reply.headers.location);
}

/** What the provider's page makes the browser post. Lax cookies stay at home. */
async function post(browser: Browser, { action, body }: { action: string; body: string }): Promise<string> {
  const reply = await browser.send('POST', new URL(action).pathname, body, {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'null',
    'sec-fetch-site': 'cross-site',
    'x-handslag': '',
    cookie: '',
  });
  expect(reply.statusCode).toBe(303);
  return String(reply.headers.location);
}

async function signInAbroad(browser: Browser, person: string | null = annegret): Promise<string> {
  return arrive(browser, await post(browser, await visitSaml(await leave(browser, 'foreign-eid'), person)));
}

async function signInAtBroker(browser: Browser, name: string | null = 'Elsa Lindmark'): Promise<string> {
  return arrive(browser, await visitBroker(await leave(browser, 'telia'), name, home));
}

test('each municipality offers what it accepts and what is connected, in its own order', async () => {
  const offered = async (slug: 'norrvik' | 'sorhamn') =>
    (await world.browser(slug).call(getMunicipalityEndpoint)).body.acceptedEids.map(
      ({ name, way, signs }) => [name, way, signs],
    );
  expect(await offered('norrvik')).toEqual([
    ['bankid-mobile', 'bankid', true],
    ['bankid-file', 'bankid', true],
    ['bankid-card', 'bankid', true],
    ['freja', 'app', true],
    ['telia', 'redirect', false],
    ['foreign-eid', 'redirect', false],
  ]);
  const { status } = await world
    .browser('sorhamn')
    .call(startSignInEndpoint, { body: { eid: 'telia', returnTo: '/' } });
  expect(status).toBe(422);
});

test('the same person through BankID, Freja and a broker has one Min sida', async () => {
  const withBankId = world.browser('norrvik');
  await signIn(eid, withBankId, elsa);
  const draft = await fillIn(withBankId);

  const withFreja = world.browser('norrvik');
  const begun = await withFreja.call(startSignInEndpoint, {
    body: { eid: 'freja', flow: 'other-device', returnTo: '/min-sida' },
  });
  if (begun.body.kind !== 'poll') throw new Error('Freja is asked about');
  expect(begun.body.qr).toMatch(/^<svg /);
  await eid.control('freja/latest/approve', { personalNumber: elsa });
  const polled = await withFreja.call(pollSignInEndpoint, { params: begun.body, body: {} });
  expect(polled.body).toMatchObject({ state: 'complete', name: 'Elsa Lindmark' });
  expect(await session(withFreja)).toMatchObject({ eid: 'freja', simulated: true });

  const atBroker = world.browser('norrvik');
  expect(await signInAtBroker(atBroker)).toBe('/min-sida');
  expect(await session(atBroker)).toMatchObject({ eid: 'telia', name: 'Elsa Lindmark' });
  for (const browser of [withFreja, atBroker]) {
    const again = await browser.call(startDraftEndpoint, { body: { eService: 'liten' } });
    expect(again.body).toMatchObject({ code: 'draft_already_started', details: { draftId: draft.id } });
  }
  const people = await world.sql('norrvik', 'SELECT id FROM person WHERE personal_number = $1', [elsa]);
  expect(people).toHaveLength(1);
});

test('a provider is told the language of the page, and its app shows in it what one is about to do', async () => {
  const browser = world.browser('norrvik');
  const localesFor = async () => new URL(await leave(browser, 'telia')).searchParams.get('ui_locales');
  const shown = async () => {
    await begin(browser, 'this-device');
    const orders = await fetch(`${eid.simulator.url}/control/orders`);
    const latest = ((await orders.json()) as { visibleData?: string }[]).at(-1);
    return Buffer.from(latest?.visibleData ?? '', 'base64').toString('utf8');
  };
  expect([await localesFor(), await shown()]).toEqual(['sv', 'Logga in hos Norrviks kommun']);
  browser.cookies.set('language', 'fi');
  expect([await localesFor(), await shown()]).toEqual(['fi sv', 'Kirjaudu palveluun: Norrviks kommun']);
  browser.cookies.set('language', 'en');
  expect([await localesFor(), await shown()]).toEqual(['en sv', 'Sign in to Norrviks kommun']);
});

describe('a person with a Foreign eID', () => {
  test('signs in without a Swedish number, files, and staff see where they are from', async () => {
    const browser = world.browser('norrvik');
    expect(await signInAbroad(browser)).toBe('/min-sida');
    expect(await session(browser)).toMatchObject({ eid: 'foreign-eid', maskedNumber: null });
    const draft = await fillIn(browser);
    expect(draft.attributes).toMatchObject({ 'person.withoutNumber': true });
    const { errandId } = await fileErrand(browser);
    const [handler] = await world.sql<{ subject: string }>(
      'norrvik',
      `SELECT subject FROM staff_account WHERE 'administrator' = ANY (roles) LIMIT 1`,
    );
    const staff = await world.staffSignedIn('norrvik', handler?.subject ?? '');
    const { body } = await staff.call(getHandledErrandEndpoint, { params: { errandId } });
    expect(body.applicant).toMatchObject({
      maskedNumber: null,
      country: 'DE',
      foreignId: 'DE/SE/SIMULATOR-ANNEGRET',
    });
  });

  test('reads the metadata of each municipality at its own address', async () => {
    const { body, headers } = await world
      .browser('norrvik')
      .send('GET', '/api/sign-in/saml/eidas/metadata')
      .then((reply) => ({ body: reply.body, headers: reply.headers }));
    expect(headers['content-type']).toContain('application/samlmetadata+xml');
    expect(body).toContain(`entityID="${home}/api/sign-in/saml/eidas/metadata"`);
  });
});

describe('what goes wrong at a provider one leaves for', () => {
  test('giving up leads back to the choice, with the reason and where one was going', async () => {
    expect(await signInAtBroker(world.browser('norrvik'), null)).toBe(
      '/logga-in?fel=cancelled-in-app&till=%2Fmin-sida&eid=telia',
    );
    expect(await signInAbroad(world.browser('norrvik'), null)).toBe(
      '/logga-in?fel=cancelled-in-app&till=%2Fmin-sida&eid=foreign-eid',
    );
  });

  test('an answer signs in only the browser that began, and once', async () => {
    const [victim, thief] = [world.browser('norrvik'), world.browser('norrvik')];
    const address = await visitBroker(await leave(victim, 'telia'), 'Elsa Lindmark', home);
    await leave(thief, 'telia');
    expect(await arrive(thief, address)).toMatch(/^\/logga-in\?fel=/);
    expect(await session(thief)).toMatchObject({ kind: 'none' });
    expect(await arrive(victim, address)).toBe('/min-sida');
    await victim.call(endSessionEndpoint);
    expect(await arrive(victim, address)).toMatch(/^\/logga-in\?fel=/);
    expect(await session(victim)).toMatchObject({ kind: 'none' });
  });

  test('the same for a posted answer: neither in another browser, nor twice, nor for another connection', async () => {
    const [victim, thief] = [world.browser('norrvik'), world.browser('norrvik')];
    const answer = await visitSaml(await leave(victim, 'foreign-eid'), annegret);
    await leave(thief, 'foreign-eid');
    const elsewhere = { ...answer, action: answer.action.replace('eidas', 'idp-sweden') };
    expect(await arrive(thief, await post(thief, elsewhere))).toMatch(/^\/logga-in\?fel=/);
    const home = await post(thief, answer);
    expect(await arrive(thief, home)).toMatch(/^\/logga-in\?fel=/);
    expect(await arrive(victim, home)).toBe('/min-sida');
    await victim.call(endSessionEndpoint);
    expect(await arrive(victim, await post(victim, answer))).toMatch(/^\/logga-in\?fel=/);
    expect(await session(victim)).toMatchObject({ kind: 'none' });
  });

  test('a posted answer goes to the browser that brought it: whoever has another follow their link gets nothing', async () => {
    const [thief, victim] = [world.browser('norrvik'), world.browser('norrvik')];
    const link = await leave(thief, 'foreign-eid');
    const home = await post(victim, await visitSaml(link, annegret));
    const { searchParams, pathname } = new URL(home, 'http://norrvik.localhost');
    const state = searchParams.get('state') ?? '';
    for (const rest of [{}, { ticket: '' }, { ticket: 'guessed' }]) {
      const search = new URLSearchParams({ state, ...rest }).toString();
      expect(await arrive(thief, `${pathname}?${search}`)).toMatch(/^\/logga-in\?fel=/);
    }
    expect(await arrive(victim, home)).toMatch(/^\/logga-in\?fel=/);
    for (const browser of [thief, victim]) expect(await session(browser)).toMatchObject({ kind: 'none' });
  });

  test('what is posted again because the reply was lost signs in all the same', async () => {
    const browser = world.browser('norrvik');
    const answer = await visitSaml(await leave(browser, 'foreign-eid'), annegret);
    const lost = await post(browser, answer);
    const home = await post(browser, answer);
    await post(world.browser('norrvik'), {
      ...answer,
      body: `${answer.body}x`,
    });
    expect(await arrive(browser, lost)).toMatch(/^\/logga-in\?fel=/);
    expect(await arrive(browser, home)).toBe('/min-sida');
  });

  test('a session made before the sign-in is worth nothing after it', async () => {
    const browser = world.browser('norrvik');
    await signInAtBroker(browser);
    const before = browser.cookies.get('__Host-session');
    await signInAtBroker(browser, `${another?.givenName} ${another?.familyName}`);
    const fixed = world.browser('norrvik');
    fixed.cookies.set('__Host-session', before ?? '');
    expect(await session(fixed)).toMatchObject({ kind: 'none' });
  });

  test('a provider that is down stops only itself', async () => {
    const broken = JSON.parse(eid.env['EID_CONNECTIONS'] ?? '[]') as { id: string; issuer?: string }[];
    const connections = broken.map((each) =>
      each.id === 'telia' ? { ...each, issuer: 'http://127.0.0.1:9' } : each,
    );
    const half = await createTestApp({
      env: { ...eid.env, EID_CONNECTIONS: JSON.stringify(connections) },
    });
    const browser = half.browser('norrvik');
    const from = Date.now();
    const refused = await browser.call(startSignInEndpoint, { body: { eid: 'telia', returnTo: '/' } });
    expect([refused.status, refused.body]).toMatchObject([
      503,
      { code: 'sign_in_unavailable', details: { message: 'technical-problem' } },
    ]);
    expect(Date.now() - from).toBeLessThan(10_000);
    const other = await browser.call(startSignInEndpoint, { body: { eid: 'freja', returnTo: '/' } });
    expect(other.status).toBe(201);
    await half.close();
  });
});

describe('the mark of the browser that began', () => {
  test('is used up by the sign-in; another tab goes on by the session, and nothing else begun with it does', async () => {
    const browser = world.browser('norrvik');
    const left = await begin(browser);
    const { transactionId } = await begin(browser);
    const mark = browser.cookies.get('__Host-sign-in');
    expect(mark).toMatch(/^[\w-]{43}$/);
    await eid.control('latest/complete', { personalNumber: elsa });
    const poll = (of: string) =>
      browser.call(pollSignInEndpoint, { params: { transactionId: of }, body: {} });
    expect((await poll(transactionId)).body).toMatchObject({ state: 'complete' });
    expect(browser.cookies.has('__Host-sign-in')).toBe(false);
    expect((await poll(transactionId)).body).toEqual({
      state: 'complete',
      returnTo: '/min-sida',
      name: 'Elsa Lindmark',
    });
    expect((await poll(left.transactionId)).status).toBe(404);
    // Signed in as somebody else, or more than a minute ago, it says nothing.
    const other = world.browser('norrvik');
    await signIn(eid, other, another?.personalNumber ?? '');
    const asked = { params: { transactionId }, body: {} };
    expect((await other.call(pollSignInEndpoint, asked)).status).toBe(404);
    await world.sql(
      'norrvik',
      `UPDATE sign_in_transaction SET consumed_at = consumed_at - interval '61 seconds' WHERE id = $1`,
      [transactionId],
    );
    expect((await poll(transactionId)).status).toBe(404);
    await begin(browser);
    expect(browser.cookies.get('__Host-sign-in')).not.toBe(mark);
  });

  test('is used up at a provider one leaves for too', async () => {
    const browser = world.browser('norrvik');
    expect(await signInAtBroker(browser)).toBe('/min-sida');
    expect(browser.cookies.has('__Host-sign-in')).toBe(false);
  });
});

test('an answer that a form brought and nobody fetches is forgotten once its time is out', async () => {
  const browser = world.browser('norrvik');
  const goTo = await post(browser, await visitSaml(await leave(browser, 'foreign-eid'), annegret));
  const held = () =>
    world.sql('norrvik', `SELECT result FROM sign_in_transaction WHERE handle->>'state' = $1`, [
      new URL(goTo, home).searchParams.get('state'),
    ]);
  const forget = () => forgetReports(world.context, world.municipality('norrvik'));
  await forget();
  expect(await held()).toEqual([{ result: { ticket: expect.any(String), answer: expect.any(Object) } }]);
  await world.sql(
    'norrvik',
    `UPDATE sign_in_transaction SET expires_at = now() WHERE handle->>'state' = $1`,
    [new URL(goTo, home).searchParams.get('state')],
  );
  await forget();
  expect(await held()).toEqual([{ result: {} }]);
});

describe('what a service demands', () => {
  test('a higher level than that of the session: refused, and what does not reach it is not offered', async () => {
    const browser = world.browser('norrvik');
    await signIn(eid, browser, elsa);
    await publishSmallService(world, 'norrvik', { key: 'saker', settings: { leastLoa: 'loa4' } });
    const refused = await browser.call(startDraftEndpoint, { body: { eService: 'saker' } });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'loa_too_low' }]);
    const withFreja = await browser.call(startSignInEndpoint, {
      body: { eid: 'freja', returnTo: '/', eService: 'saker' },
    });
    expect(withFreja.body).toMatchObject({ code: 'eid_not_accepted' });
  });
});

describe('a session of a lower level than a service demands', () => {
  test('sees nothing of what the same person has filled in, filed or is to sign there', async () => {
    await publishSmallService(world, 'norrvik', { key: 'ensam', settings: { signing: 'applicant' } });
    const browser = await world.signedIn('norrvik', another?.personalNumber);
    const { errandId } = await fileErrand(browser);
    const draft = await fillIn(browser);
    const toSign = await fillIn(browser, { eService: 'ensam' });
    const params = { draftId: toSign.id };
    const { body: signing } = await browser.call(startSigningEndpoint, { params, body: reviewed(toSign) });
    const look = async () => [
      await browser.call(getMyErrandEndpoint, { params: { errandId } }),
      await browser.call(getDraftEndpoint, { params: { draftId: draft.id } }),
      await browser.call(saveDraftEndpoint, {
        params: { draftId: draft.id },
        body: { version: draft.eService.version, baseRevision: draft.revision, changes: [] },
      }),
      await browser.call(getSigningEndpoint, { params: { signingId: signing.id } }),
    ];
    const receipt = () => browser.send('GET', getReceiptPath.replace(':errandId', errandId));
    const file = () => browser.send('GET', `/api/signings/${signing.id}/attachments/${randomUUID()}`);
    expect((await receipt()).json()).toMatchObject({ code: 'receipt_not_ready' });
    expect((await file()).statusCode).toBe(404);
    const lists = async () => [
      (await browser.call(listDraftsEndpoint)).body,
      (await browser.call(listMyErrandsEndpoint, { query: { state: 'ongoing' } })).body,
    ];
    const own = [
      { drafts: [{ eService: { key: 'ensam' } }, { eService: { key: 'liten' } }], withheld: [] },
      { errands: [{ id: errandId }], withheld: [] },
    ];
    expect(await lists()).toMatchObject(own);
    const { url, headers } = uploadOf(draft.id);
    const upload = () => browser.send('POST', url ?? '', undefined, headers as Record<string, string>);
    const attachmentId = String((await upload()).headers.location)
      .split('/')
      .at(-1);
    const attachment = { params: { attachmentId } };
    expect((await browser.call(getAttachmentEndpoint, attachment)).status).toBe(200);
    expect((await look()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);

    await world.sql('norrvik', `UPDATE session SET loa = 'loa2' WHERE ended_at IS NULL`);
    const refused = await look();
    expect(refused.map(({ status, body }) => [status, 'code' in body && body.code])).toEqual(
      refused.map(() => [422, 'loa_too_low']),
    );
    const given = { params: { signingId: signing.id }, body: {} };
    expect((await browser.call(withdrawSigningEndpoint, given)).body).toMatchObject({ code: 'loa_too_low' });
    const [row] = await world.sql('norrvik', 'SELECT state FROM signing WHERE id = $1', [signing.id]);
    expect(row).toEqual({ state: 'open' });
    const { status, body } = await browser.call(deleteDraftEndpoint, { params: { draftId: draft.id } });
    expect([status, body]).toMatchObject([422, { code: 'loa_too_low' }]);
    const uploaded = await upload();
    expect([uploaded.statusCode, uploaded.json()]).toMatchObject([422, { code: 'loa_too_low' }]);
    for (const refusal of [
      await browser.call(getAttachmentEndpoint, attachment),
      await browser.call(deleteAttachmentEndpoint, { ...attachment, body: {} }),
      await browser.call(pollSignatureEndpoint, given),
      await browser.call(cancelSignatureEndpoint, { params: { signingId: signing.id } }),
    ])
      expect([refusal.status, refusal.body]).toMatchObject([422, { code: 'loa_too_low' }]);
    const [little, alone] = [
      { key: 'liten', name: { sv: 'Liten tjänst' } },
      { key: 'ensam', name: { sv: 'Liten tjänst' } },
    ];
    expect(await lists()).toEqual([
      { drafts: [], withheld: [alone, little] },
      { errands: [], withheld: [little], next: null },
    ]);
    const kept = await world.sql('norrvik', 'SELECT id FROM draft WHERE id = $1', [draft.id]);
    expect(kept).toHaveLength(1);
    for (const reply of [await receipt(), await file()])
      expect(reply.json()).toMatchObject({ code: 'loa_too_low', details: { eService: expect.any(String) } });
  });
});

describe('the link that opens the app, sent to somebody else', () => {
  const begun = async (browser: Browser) => {
    const started = await begin(browser, 'this-device');
    const orders = await fetch(`${eid.simulator.url}/control/orders`);
    const order = ((await orders.json()) as { returnUrl?: string }[]).at(-1);
    const returned = new URL(order?.returnUrl ?? '').searchParams;
    expect(returned.get('pagar')).toBe(started.transactionId);
    return { params: { transactionId: started.transactionId }, returnCode: returned.get('kod') ?? '' };
  };

  test('signs in only the browser that the app sends back, once it has', async () => {
    const browser = world.browser('norrvik');
    const { params, returnCode } = await begun(browser);
    await eid.control('latest/complete', { personalNumber: elsa, deviceIp: '198.51.100.7' });
    const waiting = await browser.call(pollSignInEndpoint, { params, body: {} });
    expect(waiting.body).toMatchObject({ state: 'pending', message: 'come-back' });
    expect(await session(browser)).toMatchObject({ kind: 'none' });
    const guessed = await browser.call(pollSignInEndpoint, { params, body: { returnCode: 'x'.repeat(22) } });
    expect(guessed.body).toMatchObject({ state: 'pending', message: 'come-back' });
    // Whoever the link was sent to comes back with the code, but in another browser.
    const other = world.browser('norrvik');
    expect((await other.call(pollSignInEndpoint, { params, body: {} })).status).toBe(404);

    const back = await browser.call(pollSignInEndpoint, { params, body: { returnCode } });
    expect(back.body).toMatchObject({ state: 'complete', name: 'Elsa Lindmark' });
    // The tab that began goes on by itself.
    expect((await browser.call(pollSignInEndpoint, { params, body: {} })).body).toMatchObject({
      state: 'complete',
    });
  });

  const elsewhere = { state: 'failed', message: 'begun-elsewhere', retryable: false };

  test.each([
    ['that never began one', async () => undefined],
    ['that began another', begin],
  ])('whoever comes back to a browser %s is told, and signed in nowhere', async (_which, beforehand) => {
    const browser = world.browser('norrvik');
    const { params, returnCode } = await begun(browser);
    await eid.control('latest/complete', { personalNumber: elsa, deviceIp: '198.51.100.7' });
    await browser.call(pollSignInEndpoint, { params, body: {} });
    const other = world.browser('norrvik');
    await beforehand(other);
    const guessed = { params, body: { returnCode: 'x'.repeat(22) } };
    expect((await other.call(pollSignInEndpoint, guessed)).status).toBe(404);
    const come = { params, body: { returnCode } };
    expect((await other.call(pollSignInEndpoint, come)).body).toEqual(elsewhere);
    expect(await session(other)).toMatchObject({ kind: 'none' });
    // Whoever sent the link gets nothing any more, were they to learn the code.
    expect((await browser.call(pollSignInEndpoint, come)).body).toMatchObject({
      state: 'failed',
      message: 'identity-not-verified',
    });
    expect(await session(browser)).toMatchObject({ kind: 'none' });
  });

  test('is told also behind the same public address, and the one who sent it is not signed in', async () => {
    const browser = world.browser('norrvik');
    const { params, returnCode } = await begun(browser);
    await eid.control('latest/complete', { personalNumber: elsa });
    const come = { params, body: { returnCode } };
    expect((await world.browser('norrvik').call(pollSignInEndpoint, come)).body).toEqual(elsewhere);
    expect((await browser.call(pollSignInEndpoint, { params, body: {} })).body).toMatchObject({
      state: 'failed',
      message: 'identity-not-verified',
    });
    expect(await session(browser)).toMatchObject({ kind: 'none' });
    // Told as often as asked, and noted once.
    expect((await world.browser('norrvik').call(pollSignInEndpoint, come)).body).toEqual(elsewhere);
    const noted = await world.sql(
      'norrvik',
      `SELECT details FROM audit_event WHERE action = 'sign-in:failed' AND object_id = $1`,
      [params.transactionId],
    );
    expect(noted).toEqual([{ details: { eid: 'bankid', reason: 'approved in another browser' } }]);
  });

  test('signs the one who sent it out again where they were quicker, behind the same public address', async () => {
    const browser = world.browser('norrvik');
    const { params, returnCode } = await begun(browser);
    await eid.control('latest/complete', { personalNumber: elsa });
    expect((await browser.call(pollSignInEndpoint, { params, body: {} })).body.state).toBe('complete');
    expect(await session(browser)).toMatchObject({ kind: 'citizen' });
    const come = { params, body: { returnCode } };
    // Another tab of the same browser, which the app opened, changes nothing.
    expect((await browser.call(pollSignInEndpoint, come)).body.state).toBe('complete');
    expect(await session(browser)).toMatchObject({ kind: 'citizen' });
    expect((await world.browser('norrvik').call(pollSignInEndpoint, come)).body).toEqual(elsewhere);
    expect(await session(browser)).toMatchObject({ kind: 'none' });
    const [event] = await world.sql(
      'norrvik',
      'SELECT action, details FROM audit_event ORDER BY seq DESC LIMIT 1',
    );
    expect(event).toMatchObject({ action: 'session:ended', details: { reason: 'approved-elsewhere' } });
  });

  test('an answer that does not tell where the app is counts as from elsewhere', async () => {
    const browser = world.browser('norrvik');
    const { params } = await begun(browser);
    await eid.control('latest/complete', { personalNumber: elsa, deviceIp: '' });
    expect((await browser.call(pollSignInEndpoint, { params, body: {} })).body).toMatchObject({
      state: 'pending',
      message: 'come-back',
    });
    expect(await session(browser)).toMatchObject({ kind: 'none' });
  });

  test('Freja: leads back to the sign-in, and tells a browser that did not begin it', async () => {
    const browser = world.browser('norrvik');
    const { body } = await browser.call(startSignInEndpoint, {
      body: { eid: 'freja', flow: 'this-device', returnTo: '/' },
    });
    if (body.kind !== 'poll') throw new Error('Freja is asked about');
    const way = new URL(body.launchUrl ?? '').searchParams.get('originAppScheme') ?? '';
    const { pagar, kod } = Object.fromEntries(new URL(way).searchParams);
    expect(pagar).toBe(body.transactionId);
    const come = { params: { transactionId: body.transactionId }, body: { returnCode: kod ?? '' } };
    expect((await world.browser('norrvik').call(pollSignInEndpoint, come)).body).toEqual(elsewhere);
    await eid.control('freja/latest/approve', { personalNumber: elsa });
    expect((await browser.call(pollSignInEndpoint, come)).body).toMatchObject({ state: 'complete' });
  });

  test('is forgotten with whoever never comes back', async () => {
    const browser = world.browser('norrvik');
    const { params } = await begun(browser);
    await eid.control('latest/complete', { personalNumber: elsa, deviceIp: '198.51.100.7' });
    await browser.call(pollSignInEndpoint, { params, body: {} });
    await world.sql('norrvik', 'UPDATE sign_in_transaction SET expires_at = now() WHERE id = $1', [
      params.transactionId,
    ]);
    expect((await browser.call(pollSignInEndpoint, { params, body: {} })).body).toMatchObject({
      state: 'failed',
      message: 'timed-out',
    });
    await forgetReports(world.context, world.municipality('norrvik'));
    const [row] = await world.sql('norrvik', 'SELECT result FROM sign_in_transaction WHERE id = $1', [
      params.transactionId,
    ]);
    expect(row).toEqual({ result: {} });
  });
});

describe('testing an e-legitimation', () => {
  const beginTest = async (browser: Browser) => {
    const { body } = await browser.call(startSignInEndpoint, {
      body: { eid: 'bankid', flow: 'other-device', returnTo: '/testa-e-legitimation', test: true },
    });
    if (body.kind !== 'poll') throw new Error('BankID is asked about');
    return body;
  };

  test('says what worked, for a minute, and leaves neither session nor person', async () => {
    const browser = world.browser('sorhamn');
    const { transactionId } = await beginTest(browser);
    const unknown = another?.personalNumber ?? '';
    await eid.control('latest/complete', { personalNumber: unknown });
    const { body } = await browser.call(pollSignInEndpoint, { params: { transactionId }, body: {} });
    expect(body).toMatchObject({
      state: 'tested',
      report: {
        eid: { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' } },
        kind: 'mobile',
        loa: 'loa3',
        maskedNumber: `${unknown.slice(0, 8)}-****`,
        simulated: true,
      },
    });
    expect(await session(browser)).toMatchObject({ kind: 'none' });
    const again = () => browser.call(pollSignInEndpoint, { params: { transactionId }, body: {} });
    // The app may have come back to a second tab.
    expect((await again()).body).toEqual(body);
    await world.sql(
      'sorhamn',
      `UPDATE sign_in_transaction SET consumed_at = consumed_at - interval '61 seconds' WHERE id = $1`,
      [transactionId],
    );
    expect((await again()).status).toBe(404);
    await forgetReports(world.context, world.municipality('sorhamn'));
    const kept = await world.sql('sorhamn', 'SELECT id FROM person WHERE personal_number = $1', [unknown]);
    expect(kept).toEqual([]);
    const [row] = await world.sql('sorhamn', 'SELECT result FROM sign_in_transaction WHERE id = $1', [
      transactionId,
    ]);
    expect(row).toEqual({ result: {} });
  });

  test('works for a provider one leaves for, and whoever is signed in stays so', async () => {
    const browser = await world.signedIn('norrvik');
    const before = await session(browser);
    const url = await leave(browser, 'telia', { test: true });
    const back = await arrive(browser, await visitBroker(url, 'Elsa Lindmark', home));
    expect(back).toMatch(/^\/testa-e-legitimation\?pagar=/);
    const transactionId = new URL(back, home).searchParams.get('pagar');
    const { body } = await browser.call(pollSignInEndpoint, { params: { transactionId }, body: {} });
    expect(body).toMatchObject({
      state: 'tested',
      report: { eid: { name: 'telia' }, name: 'Elsa Lindmark' },
    });
    expect(await session(browser)).toMatchObject({
      kind: 'citizen',
      name: 'name' in before ? before.name : '',
    });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
