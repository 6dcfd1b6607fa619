import { afterAll, beforeAll, expect, test } from 'vitest';
import { people, publishSigningServices, sign, startSigning } from '../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../test/simulator.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { verifySignatures } from './verify-signatures.ts';

let eid: RunningSimulator;
let world: TestApp;

beforeAll(async () => {
  eid = await startSimulator();
  const { bankId, connections } = eid.simulator;
  // What the simulator writes in a signature for a relying party that is not the installation's own.
  const own = { ...bankId, displayName: 'Någon annan' };
  const agreement = { id: 'norrvik-bankid', eid: 'bankid', protocol: 'bankid', municipalities: ['norrvik'] };
  const all = [...connections, { ...own, ...agreement, environment: 'simulator' }];
  world = await createTestApp({ env: { ...eid.env, EID_CONNECTIONS: JSON.stringify(all) } });
  await publishSigningServices(world, 'norrvik');
  await publishSigningServices(world, 'sorhamn');
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

test.each([
  ['norrvik', { forgery: 'other-relying-party' }],
  ['sorhamn', {}],
] as const)(
  'with two agreements under one root, %s signs under the name of its own, and it holds afterwards',
  async (slug, given) => {
    const elsa = await world.signedIn(slug, people.elsa);
    const { signing } = await startSigning(elsa);
    expect((await sign(eid, elsa, signing, people.elsa, given)).body).toMatchObject({ state: 'signed' });
    const here = world.municipality(slug);
    expect(await verifySignatures(world.context, here)).toEqual({ checked: 1, faulty: [] });
  },
);

test.each([
  ['norrvik', {}],
  ['sorhamn', { forgery: 'other-relying-party' }],
] as const)('a signature under the name of the other agreement signs nothing in %s', async (slug, given) => {
  const elsa = await world.signedIn(slug, people.elsa);
  const { signing } = await startSigning(elsa);
  expect((await sign(eid, elsa, signing, people.elsa, given)).body).toMatchObject({ state: 'failed' });
});
