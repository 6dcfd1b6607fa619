import { startSignatureEndpoint, type Signing } from '@handslag/contracts/signings';
import { startSignInEndpoint } from '@handslag/contracts/sign-in';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { people, publishSigningServices, sign, startSigning } from '../../test/signing.ts';
import { smallSettings } from '../../test/small-service.ts';
import { startSimulator, type RunningSimulator } from '../../test/simulator.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let eid: RunningSimulator;
let world: TestApp;
let elsa: Browser;

beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
});
beforeEach(async () => {
  await publishSigningServices(world, 'norrvik');
  await world.sql('norrvik', 'UPDATE e_service SET archived_at = NULL');
  elsa = await world.signedIn('norrvik', people.elsa);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

/** Puts the services away while something in them is being signed, with fewer e-legitimations than the municipality's. */
async function putAway(settings: object): Promise<void> {
  await world.sql(
    'norrvik',
    `UPDATE e_service SET archived_at = now(), settings = settings || $1::jsonb WHERE key IN ('ensam', 'flera')`,
    [settings],
  );
  world.clock.move(6_000);
}

const start = (signing: Signing, name: string) =>
  elsa.call(startSignatureEndpoint, {
    params: { signingId: signing.id },
    body: { eid: name, flow: 'other-device' },
  });

describe('a service that is put away while something in it is being signed', () => {
  test('takes no other e-legitimations than it did', async () => {
    const { signing } = await startSigning(elsa);
    await putAway({ eids: ['bankid-mobile'] });
    for (const name of ['freja', 'bankid-file']) {
      const { status, body } = await start(signing, name);
      expect([status, body]).toMatchObject([422, { code: 'eid_not_accepted' }]);
    }
    expect((await start(signing, 'bankid-mobile')).status).toBe(201);
    await putAway({ eids: ['freja'] });
    // Nor from a session that it would not take in.
    const { status, body } = await start(signing, 'freja');
    expect([status, body]).toMatchObject([422, { code: 'eid_not_accepted' }]);
  });

  test('is signed in to with those it takes', async () => {
    await putAway({ eids: ['freja'] });
    const { status, body } = await world.browser('norrvik').call(startSignInEndpoint, {
      body: { eid: 'bankid', flow: 'other-device', returnTo: '/', eService: 'ensam' },
    });
    expect([status, body]).toMatchObject([422, { code: 'eid_not_accepted' }]);
  });

  test('has its errand handled as the others', async () => {
    const { signing } = await startSigning(elsa);
    const [first, ...others] = smallSettings.statuses;
    await putAway({ statuses: [{ ...first, id: 'mottaget' }, ...others] });
    expect((await sign(eid, elsa, signing, people.elsa)).body).toMatchObject({ state: 'signed' });
    const [errand] = await world.sql(
      'norrvik',
      'SELECT handler_group, status_id FROM errand ORDER BY received_at DESC',
    );
    expect(errand).toEqual({ handler_group: 'kontaktcenter', status_id: 'mottaget' });
  });
});
