import { createHash, randomUUID } from 'node:crypto';
import { getDraftEndpoint, saveDraftEndpoint, submitErrandEndpoint } from '@handslag/contracts/drafts';
import { getMyErrandEndpoint } from '@handslag/contracts/errands';
import {
  getSigningEndpoint,
  startSigningEndpoint,
  withdrawSigningEndpoint,
} from '@handslag/contracts/signings';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import {
  begin,
  people,
  poll,
  publishSigningServices,
  review,
  sign,
  startSigning,
} from '../../test/signing.ts';
import { fillIn, reviewed } from '../../test/filling-in.ts';
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
  await publishSigningServices(world, 'sorhamn');
  elsa = await world.signedIn('norrvik', people.elsa);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

const codeOf = ({ body }: { body: unknown }): string | undefined => (body as { code?: string }).code;

describe('signing alone', () => {
  test('freezes what was reviewed, is signed with BankID, and becomes one errand that the evidence is kept with', async () => {
    const { signing, draft, body } = await startSigning(elsa);
    expect(signing).toMatchObject({
      state: 'open',
      severalParties: false,
      maySign: true,
      draftId: draft.id,
      lapsesOn: null,
    });
    expect(signing.text).toContain('Norrviks kommun');
    expect(signing.text).toContain('Varför söker du?: Därför att jag vill');
    const done = await sign(eid, elsa, signing, people.elsa);
    expect(done.body).toMatchObject({
      state: 'signed',
      errand: { registrationNumber: expect.stringMatching(/^NV-/) },
    });
    const again = await poll(elsa, signing);
    expect(again.body).toEqual(done.body);
    const [kept] = await world.sql<Record<string, unknown>>(
      'norrvik',
      `SELECT g.digest, g.frozen, s.digest AS signed_digest, s.personal_number, s.name, s.evidence, s.raw, s.simulated, m.answers_hash
       FROM signature s JOIN signing g ON g.id = s.signing_id JOIN errand e ON e.id = s.errand_id
       JOIN submission m ON m.id = e.submission_id WHERE g.id = $1`,
      [signing.id],
    );
    expect(kept).toMatchObject({
      personal_number: people.elsa,
      name: 'Elsa Lindmark',
      simulated: true,
      answers_hash: body.answersHash,
      signed_digest: createHash('sha256').update(String(kept?.['frozen'])).digest('hex'),
    });
    const evidence = kept?.['evidence'] as { visibleData: string; nonVisibleData: string };
    expect(Buffer.from(evidence.visibleData, 'base64').toString()).toBe(signing.text);
    expect(JSON.parse(Buffer.from(evidence.nonVisibleData, 'base64').toString())).toEqual({
      v: 1,
      alg: 'SHA-256',
      digest: kept?.['digest'],
      submissionId: signing.id,
      tenantId: world.municipality('norrvik').id,
    });
    const after = await elsa.call(getSigningEndpoint, { params: { signingId: signing.id } });
    expect(after.body).toMatchObject({ state: 'submitted', maySign: false, draftId: null });
  });

  test('the same review sent again answers the same request, also when it has become an errand', async () => {
    const { signing, draft, body } = await startSigning(elsa);
    const again = () => elsa.call(startSigningEndpoint, { params: { draftId: draft.id }, body });
    expect((await again()).body).toEqual(signing);
    const twice = await Promise.all([again(), again(), again()]);
    expect(new Set(twice.map((reply) => reply.body.id))).toEqual(new Set([signing.id]));
    await sign(eid, elsa, signing, people.elsa);
    expect((await again()).body).toMatchObject({ id: signing.id, state: 'submitted' });
    const other = await elsa.call(startSigningEndpoint, {
      params: { draftId: draft.id },
      body: { ...body, answersHash: 'b'.repeat(64) },
    });
    expect(codeOf(other)).toBe('submission_key_reused');
  });

  test('submitting past the signature is refused', async () => {
    const { draft, body } = await review(elsa);
    const reply = await elsa.call(submitErrandEndpoint, { params: { draftId: draft.id }, body });
    expect([reply.status, codeOf(reply)]).toEqual([409, 'signature_required']);
  });

  test('a changed answer voids what was frozen, and stops the order', async () => {
    const { signing, draft } = await startSigning(elsa);
    await begin(elsa, signing);
    await elsa.call(saveDraftEndpoint, {
      params: { draftId: draft.id },
      body: {
        version: 1,
        baseRevision: draft.revision,
        changes: [{ path: 'reason', value: 'Något annat' }],
      },
    });
    const polled = await poll(elsa, signing);
    expect([polled.status, codeOf(polled)]).toEqual([409, 'signing_not_open']);
    const orders = (await (await fetch(`${eid.simulator.url}/control/orders`)).json()) as {
      status: string;
    }[];
    expect(orders.at(-1)?.status).not.toBe('pending');
    const shown = await elsa.call(getSigningEndpoint, { params: { signingId: signing.id } });
    expect(shown.body).toMatchObject({ state: 'outdated', maySign: false });
  });

  describe('with files', () => {
    /** A draft with a file that has passed its check, and what its review would send. */
    async function withFile() {
      const draft = await fillIn(elsa, { eService: 'ensam' });
      const sha256 = createHash('sha256').update(draft.id).digest('hex');
      const here = world.municipality('norrvik').id;
      const { kept } = world.context.files;
      const key = kept.nameFor(here);
      await kept.write(key, Buffer.from(draft.id));
      const [file] = await world.sql<{ id: string }>(
        'norrvik',
        `INSERT INTO attachment (municipality_id, draft_id, question_path, name, size, kind, state, sha256, storage_key)
         VALUES ($1, $2, 'files', 'brev.txt', 36, 'txt', 'clean', $3, $4) RETURNING id`,
        [here, draft.id, sha256, key],
      );
      const files = [{ id: file?.id, name: 'brev.txt', size: 36, kind: 'txt' }];
      await elsa.call(saveDraftEndpoint, {
        params: { draftId: draft.id },
        body: {
          version: 1,
          baseRevision: draft.revision,
          changes: [
            { path: 'hasFiles', value: 'yes' },
            { path: 'files', value: files },
          ],
        },
      });
      const saved = (await elsa.call(getDraftEndpoint, { params: { draftId: draft.id } })).body;
      const started = await elsa.call(startSigningEndpoint, {
        params: { draftId: draft.id },
        body: reviewed(saved),
      });
      return { started, sha256, fileId: file?.id, key, content: draft.id };
    }

    test('can be read by whoever signs, while it is up for signing, and by nobody else', async () => {
      const { started, fileId, content } = await withFile();
      const address = `/api/signings/${started.body.id}/attachments/${fileId}`;
      const fetched = await elsa.send('GET', address);
      expect([fetched.statusCode, fetched.body]).toEqual([200, content]);
      expect(fetched.headers['content-disposition']).toContain('attachment; filename="brev.txt"');
      const stranger = await world.signedIn('norrvik', '199908072391');
      expect((await stranger.send('GET', address)).statusCode).toBe(404);
      expect((await world.browser('norrvik').send('GET', address)).statusCode).toBe(401);
      expect((await elsa.send('GET', address.replace(`${fileId}`, randomUUID()))).statusCode).toBe(404);
      await elsa.call(withdrawSigningEndpoint, { params: { signingId: started.body.id }, body: {} });
      expect((await elsa.send('GET', address)).statusCode).toBe(409);
    });

    test('their checksums are signed too, they follow to the errand, and another content is found', async () => {
      const { started, sha256, key } = await withFile();
      expect(started.body.attachments).toMatchObject([
        { name: 'brev.txt', sha256, questionLabel: 'Underlag' },
      ]);
      expect(started.body.text).toContain(`- brev.txt (SHA-256 ${sha256.slice(0, 4)} `);
      const [frozen] = await world.sql<{ frozen: string }>(
        'norrvik',
        'SELECT frozen FROM signing WHERE id = $1',
        [started.body.id],
      );
      expect(frozen?.frozen).toContain(sha256);
      const done = await sign(eid, elsa, started.body, people.elsa);
      expect(done.body).toMatchObject({ state: 'signed' });
      const { errand } = (await elsa.call(getSigningEndpoint, { params: { signingId: started.body.id } }))
        .body;
      const filed = await elsa.call(getMyErrandEndpoint, { params: { errandId: errand?.id } });
      expect(filed.body.attachments).toMatchObject([{ name: 'brev.txt', sha256 }]);
      const here = world.municipality('norrvik');
      const reasons = async () =>
        (await verifySignatures(world.context, here)).faulty.map(({ reason }) => reason);
      expect(await reasons()).toEqual([]);
      const { kept } = world.context.files;
      await kept.write(key, Buffer.from('another letter'));
      expect(await reasons()).toEqual(['a file that was signed is kept as another']);
      await kept.remove(key);
      expect(await reasons()).toEqual(['a file that was signed is gone']);
    });

    test.each([
      ['is gone', 'DELETE FROM attachment WHERE id = $1'],
      ['is another', `UPDATE attachment SET sha256 = repeat('a', 64) WHERE id = $1`],
    ])('a file that %s when the signature is made voids it', async (_what, statement) => {
      const { started, fileId } = await withFile();
      await world.sql('norrvik', statement, [fileId]);
      const polled = await sign(eid, elsa, started.body, people.elsa);
      expect([polled.status, codeOf(polled)]).toEqual([409, 'signing_not_open']);
      const shown = await elsa.call(getSigningEndpoint, { params: { signingId: started.body.id } });
      expect(shown.body).toMatchObject({ state: 'outdated', errand: null });
    });

    test('a file that is still being looked at holds the signing up', async () => {
      const { started, fileId } = await withFile();
      await world.sql('norrvik', `UPDATE attachment SET state = 'scanning' WHERE id = $1`, [fileId]);
      const { draftId } = started.body;
      const draft = (await elsa.call(getDraftEndpoint, { params: { draftId } })).body;
      const again = await elsa.call(startSigningEndpoint, { params: { draftId }, body: reviewed(draft) });
      expect([again.status, codeOf(again)]).toEqual([409, 'attachments_not_ready']);
    });
  });
});
