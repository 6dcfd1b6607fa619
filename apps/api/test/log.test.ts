import { Writable } from 'node:stream';
import { getSessionEndpoint } from '@handslag/contracts/sessions';
import { pollSignInEndpoint } from '@handslag/contracts/sign-in';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const cookies = [...browser.cookies.values()];
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
