import { getSessionEndpoint } from '@handslag/contracts/sessions';
import { cancelSignInEndpoint, pollSignInEndpoint, startSignInEndpoint } from '@handslag/contracts/sign-in';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { deleteOldSignIns } from '../src/sign-in/delete-old-sign-ins.ts';
import { begin } from './signing-in.ts';
import { startSimulator, type RunningSimulator } from './simulator.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const elsa = '199001012385';
const johan = '199001032391';
let eid: RunningSimulator;
let world: TestApp;
beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: { ...eid.env, SIGN_INS_PER_MINUTE: '1000' } });
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});
afterEach(() => eid.control('reset'));

/** Lets two seconds pass for the attempt, so that BankID may be asked again. */
async function mayAskAgain(): Promise<void> {
  await world.sql(
    'norrvik',
    `UPDATE sign_in_transaction SET last_collected_at = last_collected_at - interval '20 seconds'`,
  );
}

describe('with the code on another device', () => {
  test('shows a code that changes, and signs in who scanned it', async () => {
    const browser = world.browser('norrvik');
    const body = await begin(browser, 'other-device', '/e-tjanster/bygglov');
    expect(body).toMatchObject({ launchUrl: null, message: 'scan-code' });
    expect(body.qr).toMatch(/^<svg /);
    world.clock.move(1_000);
    const waiting = await browser.call(pollSignInEndpoint, { params: body, body: {} });
    expect(waiting.body).toMatchObject({ state: 'pending', message: 'scan-code' });
    expect(waiting.body.state === 'pending' && waiting.body.qr).not.toBe(body.qr);

    await eid.control('latest/ask-for-code');
    const still = await browser.call(pollSignInEndpoint, { params: body, body: {} });
    expect(still.body).toMatchObject({ message: 'scan-code' });
    await mayAskAgain();
    const coded = await browser.call(pollSignInEndpoint, { params: body, body: {} });
    expect(coded.body).toMatchObject({ state: 'pending', message: 'enter-code', qr: null });

    await eid.control('latest/complete', { personalNumber: elsa });
    await mayAskAgain();
    const done = await browser.call(pollSignInEndpoint, { params: body, body: {} });
    expect(done.body).toEqual({ state: 'complete', returnTo: '/e-tjanster/bygglov', name: 'Elsa Lindmark' });
    const session = await browser.call(getSessionEndpoint);
    expect(session.body).toMatchObject({
      kind: 'citizen',
      eid: 'bankid-mobile',
      simulated: true,
      maskedNumber: '19900101-****',
    });
    const [event] = await world.sql(
      'norrvik',
      `SELECT action, details FROM audit_event ORDER BY seq DESC LIMIT 1`,
    );
    expect(event).toMatchObject({ action: 'sign-in:ok', details: { eid: 'bankid-mobile', loa: 'loa3' } });
    expect(JSON.stringify(event)).not.toContain(elsa);
  });

  test('answers the same browser again when the reply was lost, for a minute', async () => {
    const browser = world.browser('norrvik');
    const started = await begin(browser);
    await eid.control('latest/complete', { personalNumber: elsa });
    const before = new Map(browser.cookies);
    await browser.call(pollSignInEndpoint, { params: started, body: {} });
    browser.cookies.clear();
    for (const [name, value] of before) browser.cookies.set(name, value);
    const again = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect(again.body).toMatchObject({ state: 'complete' });
    expect((await browser.call(getSessionEndpoint)).body).toMatchObject({ kind: 'citizen' });
    await world.sql(
      'norrvik',
      `UPDATE sign_in_transaction SET consumed_at = consumed_at - interval '61 seconds'`,
    );
    for (const [name, value] of before) browser.cookies.set(name, value);
    const late = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect(late.body).toMatchObject({ code: 'sign_in_not_found' });
  });

  test('another browser gets nothing, whatever it knows', async () => {
    const browser = world.browser('norrvik');
    const started = await begin(browser);
    await eid.control('latest/complete', { personalNumber: elsa });
    const stranger = world.browser('norrvik');
    const marked = world.browser('norrvik');
    await begin(marked);
    for (const other of [stranger, marked]) {
      const polled = await other.call(pollSignInEndpoint, { params: started, body: {} });
      expect([polled.status, polled.body]).toMatchObject([404, { code: 'sign_in_not_found' }]);
      expect((await other.call(cancelSignInEndpoint, { params: started })).status).toBe(404);
    }
    const sibling = world.browser('sorhamn');
    for (const [name, value] of browser.cookies) sibling.cookies.set(name, value);
    expect((await sibling.call(pollSignInEndpoint, { params: started, body: {} })).status).toBe(404);
    const own = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect(own.body).toMatchObject({ state: 'complete' });
  });

  test('makes a new order without a word when nobody scanned the code, for three minutes', async () => {
    const browser = world.browser('norrvik');
    const started = await begin(browser);
    await eid.control('latest/fail', { hintCode: 'startFailed' });
    const renewed = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect(renewed.body).toMatchObject({ state: 'pending', message: 'scan-code' });
    await eid.control('latest/fail', { hintCode: 'startFailed' });
    await world.sql(
      'norrvik',
      `UPDATE sign_in_transaction SET first_started_at = first_started_at - interval '181 seconds'`,
    );
    await mayAskAgain();
    const ended = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect(ended.body).toEqual({ state: 'failed', message: 'code-not-scanned', retryable: true });
  });

  test('asks BankID one at a time though many tabs ask', async () => {
    const browser = world.browser('norrvik');
    const started = await begin(browser);
    await eid.control('latest/complete', { personalNumber: elsa });
    const count = async (): Promise<number> => {
      const [row] = await world.sql<{ n: number }>('norrvik', `SELECT count(*)::int AS n FROM session`);
      return row?.n ?? 0;
    };
    const before = await count();
    const polls = await Promise.all(
      Array.from({ length: 12 }, () => browser.call(pollSignInEndpoint, { params: started, body: {} })),
    );
    expect(new Set(polls.map(({ status }) => status))).toEqual(new Set([200]));
    const done = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect(done.body).toMatchObject({ state: 'complete' });
    expect(await count()).toBe(before + 1);
  });

  test('answers at once while BankID is slow', async () => {
    const browser = world.browser('norrvik');
    const started = await begin(browser);
    await eid.control('faults', { path: 'collect', effect: 'slow', delayMs: 1_500 });
    let waits = true;
    const slow = browser
      .call(pollSignInEndpoint, { params: started, body: {} })
      .finally(() => (waits = false));
    const isAsking = 'SELECT FROM sign_in_transaction WHERE id = $1 AND last_collected_at > now()';
    await expect.poll(() => world.sql('norrvik', isAsking, [started.transactionId])).toHaveLength(1);
    const quick = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect([quick.body, waits]).toMatchObject([{ state: 'pending' }, true]);
    expect((await slow).body).toMatchObject({ state: 'pending' });
  });
});

test('on this device gives a link to the app and a way back', async () => {
  const browser = world.browser('norrvik');
  const body = await begin(browser, 'this-device', '/');
  expect(body).toMatchObject({ qr: null, message: 'starting-app' });
  expect(body.launchUrl).toContain('autostarttoken=');
  const [{ handle } = { handle: {} }] = await world.sql(
    'norrvik',
    'SELECT handle FROM sign_in_transaction ORDER BY created_at DESC LIMIT 1',
  );
  expect(JSON.stringify(body)).not.toContain(handle.orderRef);
  await eid.control('latest/complete', { personalNumber: johan });
  const done = await browser.call(pollSignInEndpoint, { params: body, body: {} });
  expect(done.body).toMatchObject({ state: 'complete', name: 'Johan Ekvall' });
});

test('cancelled in the app, and cancelled here', async () => {
  const browser = world.browser('norrvik');
  const first = await begin(browser);
  await eid.control('latest/cancel');
  const told = await browser.call(pollSignInEndpoint, { params: first, body: {} });
  expect(told.body).toEqual({ state: 'failed', message: 'cancelled-in-app', retryable: true });
  expect((await browser.call(pollSignInEndpoint, { params: first, body: {} })).body).toEqual(told.body);

  const second = await begin(browser);
  expect((await browser.call(cancelSignInEndpoint, { params: second })).status).toBe(204);
  expect((await browser.call(pollSignInEndpoint, { params: second, body: {} })).status).toBe(404);
  const [event] = await world.sql(
    'norrvik',
    `SELECT action FROM audit_event WHERE action = 'sign-in:failed' ORDER BY seq DESC LIMIT 1`,
  );
  expect(event).toBeDefined();
});

test.each(['changed-text', 'other-person', 'wrong-root'])(
  'forged evidence (%s) signs nobody in',
  async (forgery) => {
    const browser = world.browser('norrvik');
    const started = await begin(browser);
    await eid.control('latest/complete', { personalNumber: elsa, forgery });
    const polled = await browser.call(pollSignInEndpoint, { params: started, body: {} });
    expect(polled.body).toMatchObject({ state: 'failed', message: 'something-went-wrong' });
    expect((await browser.call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
  },
);

test('BankID out of order is said in a way one can act on', async () => {
  const unreachable = await createTestApp({ env: { ...eid.env, BANKID_URL: 'http://127.0.0.1:9/rp/v6.0' } });
  const { status, body } = await unreachable.browser('norrvik').call(startSignInEndpoint, {
    body: { eid: 'bankid', flow: 'other-device', returnTo: '/' },
  });
  await unreachable.close();
  expect([status, body]).toMatchObject([
    503,
    { code: 'sign_in_unavailable', details: { message: 'technical-problem' } },
  ]);
});

test('a service may take fewer e-legitimations, and then only those', async () => {
  await world.sql(
    'sorhamn',
    `UPDATE e_service SET settings = settings || '{"eids": ["freja"]}' WHERE key = 'bygglov'`,
  );
  const { status, body } = await world.browser('sorhamn').call(startSignInEndpoint, {
    body: { eid: 'bankid', flow: 'other-device', returnTo: '/', eService: 'bygglov' },
  });
  expect([status, body]).toMatchObject([422, { code: 'eid_not_accepted' }]);
});

test('a return address of somebody else is refused', async () => {
  for (const returnTo of ['//ond.example', 'https://ond.example/', '/\\ond.example', 'min-sida']) {
    const { status } = await world
      .browser('norrvik')
      .call(startSignInEndpoint, { body: { eid: 'bankid', flow: 'other-device', returnTo } });
    expect(status).toBe(400);
  }
});

test('attempts older than a day are removed', async () => {
  await begin(world.browser('norrvik'));
  await world.sql('norrvik', `UPDATE sign_in_transaction SET created_at = created_at - interval '25 hours'`);
  await begin(world.browser('norrvik'));
  expect(await deleteOldSignIns(world.context, world.municipality('norrvik'))).toBeGreaterThan(0);
  expect(await world.sql('norrvik', 'SELECT id FROM sign_in_transaction')).toHaveLength(1);
});

test('no more sign-ins are begun from one address than a person could mean', async () => {
  const strict = await createTestApp({ env: { ...eid.env, SIGN_INS_PER_MINUTE: '3' } });
  const statuses = [];
  for (let count = 0; count < 5; count++) {
    const { status } = await strict
      .browser('norrvik')
      .call(startSignInEndpoint, { body: { eid: 'bankid', flow: 'other-device', returnTo: '/' } });
    statuses.push(status);
  }
  await strict.close();
  expect(statuses).toEqual([201, 201, 201, 429, 429]);
});
