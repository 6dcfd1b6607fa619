import {
  cancelSignatureEndpoint,
  getSigningEndpoint,
  type SignatureProgress,
} from '@handslag/contracts/signings';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Browser, Reply } from '../../test/browser.ts';
import { begin, people, poll, publishSigningServices, sign, startSigning } from '../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../test/simulator.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { verifySignatures } from './verify-signatures.ts';

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

const counts = async (signingId: string) => {
  const [row] = await world.sql<Record<string, number>>(
    'norrvik',
    `SELECT (SELECT count(*)::int FROM signature WHERE signing_id = $1) AS signatures,
       (SELECT count(*)::int FROM errand e JOIN signing g ON g.errand_id = e.id WHERE g.id = $1) AS errands,
       (SELECT count(*)::int FROM signature_answer a JOIN signature_order o ON o.id = a.order_id JOIN signing_party p ON p.id = o.party_id
        WHERE p.signing_id = $1) AS answers`,
    [signingId],
  );
  return row;
};
const stateOf = async (signing: { id: string }, browser = elsa) =>
  (await browser.call(getSigningEndpoint, { params: { signingId: signing.id } })).body.state;
/** The next poll may ask the provider again. */
const later = () =>
  world.sql(
    'norrvik',
    `UPDATE signature_order SET last_collected_at = last_collected_at - interval '1 minute' WHERE state = 'pending'`,
  );

describe('a signature that goes wrong', () => {
  test.each(['changed-text', 'other-text', 'other-person', 'wrong-root', 'revoked', 'stale-ocsp'])(
    'an answer that does not hold (%s) is kept as it came and signs nothing',
    async (forgery) => {
      const { signing } = await startSigning(elsa);
      const reply = await sign(eid, elsa, signing, people.elsa, { forgery });
      expect(reply.body).toMatchObject({ state: 'failed', retryable: true });
      expect(await counts(signing.id)).toEqual({ signatures: 0, errands: 0, answers: 1 });
      expect(await stateOf(signing)).toBe('open');
      expect((await sign(eid, elsa, signing, people.elsa)).body).toMatchObject({ state: 'signed' });
    },
  );

  test('ten polls at once make one signature and one errand', async () => {
    const { signing } = await startSigning(elsa);
    await begin(elsa, signing);
    await eid.control('latest/complete', { personalNumber: people.elsa });
    const replies = await Promise.all(Array.from({ length: 10 }, () => poll(elsa, signing)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(replies.some(({ body }) => body.state === 'signed')).toBe(true);
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'signed' });
    expect(await counts(signing.id)).toEqual({ signatures: 1, errands: 1, answers: 1 });
  });

  test('cancelled while the provider was answering, the answer is kept and nothing is signed', async () => {
    const { signing } = await startSigning(elsa);
    await begin(elsa, signing);
    await eid.control('latest/complete', { personalNumber: people.elsa });
    const connection = world.context.eids.connection('bankid');
    if (!connection || connection.way === 'redirect') throw new Error('BankID is asked about');
    const { provider } = connection;
    const { collect } = provider;
    vi.spyOn(provider, 'collect').mockImplementationOnce(async (handle) => {
      const answer = await collect(handle);
      await elsa.call(cancelSignatureEndpoint, { params: { signingId: signing.id } });
      return answer;
    });
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'failed', retryable: true });
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'failed' });
    expect(await counts(signing.id)).toEqual({ signatures: 0, errands: 0, answers: 1 });
    expect((await sign(eid, elsa, signing, people.elsa)).body).toMatchObject({ state: 'signed' });
  });

  test('a server that stops between keeping the answer and filing takes it up at the next poll, ten at once', async () => {
    const { signing } = await startSigning(elsa);
    await begin(elsa, signing);
    await eid.control('latest/complete', { personalNumber: people.elsa });
    // Nothing can be filed: what happens after the answer is kept fails.
    await world.sql('norrvik', 'ALTER FUNCTION errands_file RENAME TO errands_file_gone');
    let stopped: Reply<SignatureProgress>;
    try {
      stopped = await poll(elsa, signing);
    } finally {
      await world.sql('norrvik', 'ALTER FUNCTION errands_file_gone RENAME TO errands_file');
    }
    expect(stopped.status).toBe(500);
    expect(await counts(signing.id)).toEqual({ signatures: 0, errands: 0, answers: 1 });
    const replies = await Promise.all(Array.from({ length: 10 }, () => poll(elsa, signing)));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body)))).toHaveProperty('size', 1);
    expect(replies[0]?.body).toMatchObject({
      state: 'signed',
      errand: { registrationNumber: expect.any(String) },
    });
    expect(await counts(signing.id)).toEqual({ signatures: 1, errands: 1, answers: 1 });
  });

  test('a kept answer is proven again before it counts', async () => {
    const { signing } = await startSigning(elsa);
    await begin(elsa, signing);
    const { id } = world.municipality('norrvik');
    const [texts] = await world.sql<{ visible: string; hidden: string }>(
      'norrvik',
      'SELECT visible_text AS visible, hidden_text AS hidden FROM signing WHERE id = $1',
      [signing.id],
    );
    const base64 = (text = ''): string => Buffer.from(text).toString('base64');
    // Right in everything but the proof.
    const foreign = JSON.stringify({
      identity: { idNumber: people.elsa, simulated: true, fullName: 'Elsa Lindmark' },
      evidence: {
        provider: 'bankid',
        purpose: 'sign',
        environment: 'simulator',
        rootFingerprint: 'ab',
        verifiedAt: new Date(),
        visibleData: base64(texts?.visible),
        nonVisibleData: base64(texts?.hidden),
      },
    });
    await world.sql(
      'norrvik',
      `WITH o AS (UPDATE signature_order SET state = 'answered' WHERE state = 'pending' AND party_id IN
         (SELECT id FROM signing_party WHERE signing_id = $3) RETURNING id)
       INSERT INTO signature_answer (municipality_id, order_id, raw, proven) SELECT $1, id, '{}', $2::jsonb FROM o`,
      [id, foreign, signing.id],
    );
    expect((await poll(elsa, signing)).body).toEqual({
      state: 'failed',
      message: 'identity-not-verified',
      retryable: true,
    });
    expect(await counts(signing.id)).toMatchObject({ signatures: 0, errands: 0 });
  });

  test('another session of the same person does not collect the order', async () => {
    const { signing } = await startSigning(elsa);
    await begin(elsa, signing);
    await eid.control('latest/complete', { personalNumber: people.elsa });
    const elsewhere = await world.signedIn('norrvik', people.elsa);
    expect((await poll(elsewhere, signing)).body).toMatchObject({ state: 'failed' });
    expect(await counts(signing.id)).toMatchObject({ answers: 0 });
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'signed' });
  });

  test('an order that someone else finishes, or that is cancelled, signs nothing', async () => {
    const { signing } = await startSigning(elsa);
    await begin(elsa, signing);
    await eid.control('latest/complete', { personalNumber: people.johan });
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'failed' });
    await begin(elsa, signing);
    await eid.control('latest/cancel');
    expect((await poll(elsa, signing)).body).toEqual({
      state: 'failed',
      message: 'cancelled-in-app',
      retryable: true,
    });
    await begin(elsa, signing);
    expect((await elsa.send('DELETE', `/api/signings/${signing.id}/signature`)).statusCode).toBe(204);
    await later();
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'failed' });
    expect(await counts(signing.id)).toMatchObject({ signatures: 0, errands: 0 });
  });

  test('a second order gives the first up', async () => {
    const { signing } = await startSigning(elsa);
    const [first, second] = [await begin(elsa, signing), await begin(elsa, signing)];
    expect([first.status, second.status]).toEqual([201, 201]);
    await eid.control('latest/complete', { personalNumber: people.elsa });
    expect((await poll(elsa, signing)).body).toMatchObject({ state: 'signed' });
  });
});

describe('in production an invented person', () => {
  const inProduction = async <T>(work: () => Promise<T>): Promise<T> => {
    const { config } = world.context;
    await world.sql('norrvik', 'UPDATE session SET simulated = false');
    config.production = true;
    try {
      return await work();
    } finally {
      config.production = false;
    }
  };
  const refusals = async (signingId: string) =>
    (
      await world.sql<{ reason: string }>(
        'norrvik',
        `SELECT details->>'reason' AS reason FROM audit_event WHERE action = 'signing:refused' AND object_id = $1`,
        [signingId],
      )
    ).map(({ reason }) => reason);

  test('begins no signature', async () => {
    const { signing } = await startSigning(elsa);
    expect((await inProduction(() => begin(elsa, signing))).body).toMatchObject({ code: 'eid_not_accepted' });
  });

  test('who began before has nothing proven kept', async () => {
    const { signing } = await startSigning(elsa);
    await begin(elsa, signing);
    await eid.control('latest/complete', { personalNumber: people.elsa });
    expect((await inProduction(() => poll(elsa, signing))).body).toEqual({
      state: 'failed',
      message: 'something-went-wrong',
      retryable: false,
    });
    expect(await counts(signing.id)).toEqual({ signatures: 0, errands: 0, answers: 1 });
    const kept = await world.sql(
      'norrvik',
      `SELECT a.proven FROM signature_answer a JOIN signature_order o ON o.id = a.order_id JOIN signing_party p ON p.id = o.party_id
       WHERE p.signing_id = $1`,
      [signing.id],
    );
    expect(kept).toEqual([{ proven: null }]);
  });

  test('whose answer was kept before signs nothing, neither first nor last', async () => {
    const { signing } = await startSigning(elsa, 'flera');
    const johan = await world.signedIn('norrvik', people.johan);
    const answered = async (browser: Browser, proven: object) => {
      await begin(browser, signing);
      await world.sql(
        'norrvik',
        `WITH o AS (UPDATE signature_order SET state = 'answered' WHERE state = 'pending' AND party_id IN
           (SELECT id FROM signing_party WHERE signing_id = $3) RETURNING id)
         INSERT INTO signature_answer (municipality_id, order_id, raw, proven) SELECT $1, id, '{}', $2::jsonb FROM o`,
        [world.municipality('norrvik').id, JSON.stringify(proven), signing.id],
      );
      return inProduction(() => poll(browser, signing));
    };
    const invented = { identity: { simulated: false }, evidence: { environment: 'test' } };
    const real = { identity: { simulated: false }, evidence: { environment: 'production' } };
    expect((await answered(elsa, invented)).body).toMatchObject({ message: 'identity-not-verified' });
    expect(await refusals(signing.id)).toEqual(['an invented person']);
    expect((await sign(eid, elsa, signing, people.elsa)).body).toMatchObject({ state: 'signed' });
    expect((await answered(johan, real)).body).toMatchObject({ message: 'identity-not-verified' });
    expect(await refusals(signing.id)).toContain('an invented person among those who have signed');
    expect(await counts(signing.id)).toMatchObject({ signatures: 0, errands: 0 });
  });
});

describe('signatures that are kept', () => {
  test('are for ever, also to whoever owns the tables', async () => {
    for (const statement of [
      `UPDATE signature SET name = 'x'`,
      'DELETE FROM signature',
      `UPDATE signature_answer SET raw = 'x'`,
      `UPDATE signing SET ended_at = now() WHERE state = 'submitted'`,
      `DELETE FROM signing WHERE state = 'submitted'`,
      `UPDATE signing SET visible_text = 'x' WHERE state = 'open'`,
    ])
      await expect(world.sql('norrvik', statement), statement).rejects.toThrow(/never change/);
    const { db } = world.context;
    const { id } = world.municipality('norrvik');
    for (const statement of ['UPDATE signature SET name = name', 'DELETE FROM signature_answer'])
      await expect(
        db.tenant(id, (tx) => tx.$executeRawUnsafe(statement)),
        statement,
      ).rejects.toThrow(/denied/);
  });

  test('can be proven again, and a change anywhere is found', async () => {
    const { signing } = await startSigning(elsa);
    await sign(eid, elsa, signing, people.elsa);
    const here = world.municipality('norrvik');
    const before = await verifySignatures(world.context, here);
    expect(before.faulty).toEqual([]);
    expect(before.checked).toBeGreaterThan(0);
    const disturb = async (change: string): Promise<string[]> => {
      await world.sql('norrvik', 'ALTER TABLE signature DISABLE TRIGGER USER');
      await world.sql('norrvik', 'CREATE TEMP TABLE saved AS SELECT * FROM signature');
      try {
        await world.sql('norrvik', `UPDATE signature SET ${change} WHERE signing_id = $1`, [signing.id]);
        return (await verifySignatures(world.context, here)).faulty.map(({ reason }) => reason);
      } finally {
        await world.sql(
          'norrvik',
          `UPDATE signature AS s SET evidence = o.evidence, personal_number = o.personal_number, digest = o.digest, name = o.name,
             signed_at = o.signed_at, raw = o.raw, eid = o.eid, simulated = o.simulated FROM saved AS o WHERE o.id = s.id`,
        );
        await world.sql('norrvik', 'DROP TABLE saved');
        await world.sql('norrvik', 'ALTER TABLE signature ENABLE TRIGGER USER');
      }
    };
    expect(await disturb(`digest = repeat('a', 64)`)).toEqual(['the frozen form has another digest']);
    expect(await disturb(`personal_number = '${people.johan}'`)).toEqual([
      'the certificate belongs to another person',
    ]);
    expect(await disturb(`evidence = jsonb_set(evidence::jsonb, '{visibleData}', '"eA=="')::json`)).toEqual([
      'another text was signed',
    ]);
    expect(
      await disturb(`evidence = jsonb_set(evidence::jsonb, '{verifiedAt}', '"2026-01-01T00:00:00Z"')::json`),
    ).toHaveLength(1);
    expect(await disturb(`evidence = jsonb_set(evidence::jsonb, '{rootFingerprint}', '"ab"')::json`)).toEqual(
      ['the root it was proven by is not among those trusted here'],
    );
    // What is shown of a signature is what was proven too.
    for (const [change, reason] of [
      [`name = 'Någon Annan'`, 'another name is kept than the proven one'],
      [`signed_at = signed_at - interval '1 day'`, 'another time is kept than the proven one'],
      [`eid = 'freja'`, 'another e-ID is kept than the proven one'],
      [`eid = 'bankid-card'`, 'another e-ID is kept than the proven one'],
      ['simulated = false', 'an invented person is kept as a real one'],
      [`raw = '{}'`, 'the answer as it came is another'],
    ] as const)
      expect(await disturb(change), change).toEqual([reason]);
    expect((await verifySignatures(world.context, here)).faulty).toEqual([]);
  });

  test('one that is taken away is missed', async () => {
    const { signing } = await startSigning(elsa);
    await sign(eid, elsa, signing, people.elsa);
    const here = world.municipality('norrvik');
    await world.sql('norrvik', 'ALTER TABLE signature DISABLE TRIGGER USER');
    await world.sql('norrvik', 'CREATE TEMP TABLE removed AS SELECT * FROM signature WHERE signing_id = $1', [
      signing.id,
    ]);
    await world.sql('norrvik', 'DELETE FROM signature WHERE signing_id = $1', [signing.id]);
    const { faulty } = await verifySignatures(world.context, here);
    await world.sql('norrvik', 'INSERT INTO signature SELECT * FROM removed');
    await world.sql('norrvik', 'DROP TABLE removed');
    await world.sql('norrvik', 'ALTER TABLE signature ENABLE TRIGGER USER');
    expect(faulty).toMatchObject([{ signatureId: signing.id, reason: '1 of 1 signatures are missing' }]);
  });
});
