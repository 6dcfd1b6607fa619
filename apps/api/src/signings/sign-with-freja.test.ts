import { startSignatureEndpoint, type Signing } from '@handslag/contracts/signings';
import type { EidEvidence } from '@handslag/eid/provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { completeAnswers } from '../../test/filling-in.ts';
import { people, poll, publishSigningServices, sign, startSigning } from '../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../test/simulator.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { EidConnection } from '../settings/eid-connections.ts';
import { verifySignatures } from './verify-signatures.ts';
import { verifyEvidence } from './verify-evidence.ts';

let eid: RunningSimulator;
let world: TestApp;
let elsa: Browser;

beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
  await publishSigningServices(world, 'norrvik');
  elsa = await world.signedIn('norrvik', people.elsa);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

const trusted = () => ({
  bankId: null,
  eidConnections: JSON.parse(eid.env['EID_CONNECTIONS'] ?? '') as EidConnection[],
});

const begin = ({ id }: Pick<Signing, 'id'>, flow = 'other-device') =>
  elsa.call(startSignatureEndpoint, { params: { signingId: id }, body: { eid: 'freja', flow } });

async function evidenceOf({ id }: Pick<Signing, 'id'>): Promise<EidEvidence> {
  const [kept] = await world.sql<{ evidence: EidEvidence }>(
    'norrvik',
    'SELECT evidence FROM signature WHERE signing_id = $1',
    [id],
  );
  if (!kept) throw new Error('nothing was kept');
  return kept.evidence;
}

describe('signing with Freja', () => {
  test('the text comes to the app of the person who is signed in, and becomes an errand with proof that holds', async () => {
    const { signing } = await startSigning(elsa);
    const begun = await begin(signing);
    expect([begun.status, begun.body]).toEqual([201, { launchUrl: null, qr: null, message: 'enter-code' }]);
    await eid.control('freja/latest/approve');
    const done = await poll(elsa, signing);
    expect(done.body).toMatchObject({
      state: 'signed',
      errand: { registrationNumber: expect.stringMatching(/^NV-/) },
    });
    const evidence = await evidenceOf(signing);
    expect(evidence).toMatchObject({ provider: 'freja', environment: 'simulator', purpose: 'sign' });
    expect(Buffer.from(evidence.visibleData ?? '', 'base64').toString()).toBe(signing.text);
    await expect(verifyEvidence(trusted(), evidence, people.elsa)).resolves.toEqual({
      names: ['Elsa Lindmark'],
      eid: null,
    });
    await expect(verifyEvidence(trusted(), evidence, people.johan)).rejects.toThrow('another person');
  });

  test.each(['other-text', 'wrong-key', 'level-too-low', 'other-person'])(
    'nothing is signed by an answer that lies: %s',
    async (forgery) => {
      const { signing } = await startSigning(elsa);
      await begin(signing);
      await eid.control('freja/latest/approve', { forgery });
      expect((await poll(elsa, signing)).body).toMatchObject({ state: 'failed' });
      await expect(evidenceOf(signing)).rejects.toThrow('nothing was kept');
    },
  );

  test('a long form is signed with Freja by its headings, since Freja shows no more, and with BankID as a whole', async () => {
    const incomes = Array.from({ length: 140 }, (_, n) => ({
      path: `incomes[r${n + 2}].amount`,
      value: '1 200',
    }));
    const answers = [...completeAnswers, ...incomes];
    const { signing } = await startSigning(elsa, 'ensam', answers);
    expect(signing.text).toContain('Varför söker du?: Därför att jag vill');
    expect((await begin(signing)).status).toBe(201);
    await eid.control('freja/latest/approve');
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'signed' });
    const { visibleData } = await evidenceOf(signing);
    const shown = Buffer.from(visibleData ?? '', 'base64').toString();
    expect(shown).toContain('Svaren är för långa för att visas här.');
    expect(shown.split('\n').at(-1)).toBe(signing.text.split('\n').at(-1));
    const { signing: other } = await startSigning(elsa, 'ensam', answers);
    expect((await sign(eid, elsa, other, people.elsa)).body).toMatchObject({ state: 'signed' });
    const whole = (await evidenceOf(other)).visibleData ?? '';
    expect(Buffer.from(whole, 'base64').toString()).toBe(other.text);
    expect((await verifySignatures(world.context, world.municipality('norrvik'))).faulty).toEqual([]);
  });

  test('on the telephone, the app comes back to the page that asked', async () => {
    const { signing } = await startSigning(elsa);
    const { body } = await begin(signing, 'this-device');
    const link = new URL((body as { launchUrl: string | null }).launchUrl ?? '');
    expect(link.pathname).toBe('/freja-app');
    expect(link.searchParams.get('originAppScheme')).toContain(`/underskrift/${signing.id}?pagar=`);
  });
});
