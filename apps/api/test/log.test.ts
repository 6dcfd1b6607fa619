import { Writable } from 'node:stream';
import { getSessionEndpoint } from '@handslag/contracts/sessions';
import { pollSignInEndpoint } from '@handslag/contracts/sign-in';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLog } from '../src/log.ts';
import { begin } from './signing-in.ts';
import { startSimulator, type RunningSimulator } from './simulator.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let eid: RunningSimulator;
let world: TestApp;
let written = '';
const paper = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    written += chunk.toString();
    done();
  },
});
beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env, given: { log: createLog('trace', paper) } });
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

test('the log of a sign-in and of faults tells of no person and no secret', async () => {
  const browser = world.browser('norrvik');
  const body = await begin(browser);
  const markOfBrowser = [...browser.cookies.values()];
  await eid.control('latest/complete', { personalNumber: '199001012385' });
  await browser.call(pollSignInEndpoint, { params: body, body: {} });
  await browser.send('GET', '/api/e-services?sok=Elsa%20Lindmark%20199001012385');
  const { touchSession } = world.context.db;
  world.context.db.touchSession = () =>
    Promise.reject(
      new Error('duplicate key "199001012385" of Elsa', {
        cause: new Error('(personal_number)=(19900101-2385)'),
      }),
    );
  expect((await browser.call(getSessionEndpoint)).status).toBe(500);
  world.context.db.touchSession = touchSession;

  expect(written).toContain('"route":"/api/sign-in/:transactionId/poll"');
  expect(written).toContain('request failed');
  const cookies = [...browser.cookies.values(), ...markOfBrowser];
  expect(cookies).toHaveLength(2);
  for (const secret of [
    '199001012385',
    '19900101-2385',
    'Lindmark',
    body.transactionId,
    'qrStart',
    ...cookies,
  ]) {
    expect(written, secret).not.toContain(secret);
  }
});

test('the log tells when an app that a link opened answered from elsewhere, and only then', async () => {
  const words = 'answered from another address';
  const connection = world.context.eids.connection('bankid');
  if (!connection || connection.way === 'redirect') throw new Error('BankID is asked about');
  const { provider } = connection;
  const { collect } = provider;
  const signInFrom = async (flow: 'this-device' | 'other-device', deviceIp: string): Promise<boolean> => {
    const browser = world.browser('norrvik');
    const body = await begin(browser, flow);
    await eid.control('latest/complete', { personalNumber: '199001012385' });
    vi.spyOn(provider, 'collect').mockImplementationOnce(async (handle) => {
      const answer = await collect(handle);
      return answer.state === 'complete' ? { ...answer, evidence: { ...answer.evidence, deviceIp } } : answer;
    });
    const before = written.length;
    const { status } = await browser.call(pollSignInEndpoint, { params: body, body: {} });
    expect(status).toBe(200);
    return written.slice(before).includes(words);
  };
  expect(await signInFrom('this-device', '203.0.113.9')).toBe(true);
  expect(await signInFrom('this-device', '127.0.0.1')).toBe(false);
  expect(await signInFrom('other-device', '203.0.113.9')).toBe(false);
  expect(written).not.toContain('203.0.113.9');
});
