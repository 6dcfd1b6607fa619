import { createHash, randomUUID } from 'node:crypto';
import {
  openCompletionEndpoint,
  requestCompletionEndpoint,
  sendCompletionEndpoint,
} from '@handslag/contracts/completions';
import { getDraftEndpoint, saveDraftEndpoint } from '@handslag/contracts/drafts';
import { getMyErrandEndpoint, verifyReceiptEndpoint } from '@handslag/contracts/errands';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fileErrand, reviewed } from '../../../test/filling-in.ts';
import { partiesForm, people, publishSigningServices, sign, startSigning } from '../../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../../test/simulator.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { getMunicipality } from '../../municipalities/get-municipality.ts';
import { makeCompletionReceipt } from './make-completion-receipt.ts';
import { makeReceipt } from './make-receipt.ts';

let eid: RunningSimulator;
let world: TestApp;
let elsa: Browser;
let johan: Browser;

beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
  await publishSmallService(world, 'norrvik');
  await publishSigningServices(world, 'norrvik');
  elsa = await world.signedIn('norrvik', people.elsa);
  johan = await world.signedIn('norrvik', people.johan);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

const verify = (body: { sha256?: string; code?: string }, browser = world.browser('norrvik')) =>
  browser.call(verifyReceiptEndpoint, { body });
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The receipt as its owner has it: the file, and what it says. */
async function receiptOf(
  browser: Browser,
  errandId: string,
): Promise<{ pdf: Buffer; text: string; code: string }> {
  const { id } = world.municipality('norrvik');
  await makeReceipt(world.context, await getMunicipality(world.context, id), errandId);
  const pdf = (await browser.send('GET', `/api/errands/${errandId}/receipt`)).rawPayload;
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const code = /Kontrollkod\s+([0-9A-Z-]{19})/.exec(text)?.[1] ?? '';
  return { pdf, text, code };
}

async function signedErrand(): Promise<string> {
  const { signing } = await startSigning(elsa, 'flera');
  await sign(eid, elsa, signing, people.elsa);
  await sign(eid, johan, signing, people.johan);
  const [row] = await world.sql<{ id: string }>(
    'norrvik',
    'SELECT errand_id AS id FROM signing WHERE id = $1',
    [signing.id],
  );
  return row?.id ?? '';
}

/** Elsa changes an answer afterwards, since she is asked to. Answers the checksum of the receipt she gets. */
async function completed(errandId: string): Promise<string> {
  const params = { errandId };
  const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const { revision } = (await handler.call(getHandledErrandEndpoint, { params })).body;
  const asked = { revision, questions: ['reason'], reason: 'Skriv mer', dueOn: '2099-01-31' };
  await handler.call(requestCompletionEndpoint, { params, body: asked });
  const { body: draft } = await elsa.call(openCompletionEndpoint, { params, body: {} });
  const draftId = draft.id;
  await elsa.call(saveDraftEndpoint, {
    params: { draftId },
    body: {
      version: draft.eService.version,
      baseRevision: draft.revision,
      changes: [{ path: 'reason', value: 'Något helt annat' }],
    },
  });
  const { body: changed } = await elsa.call(getDraftEndpoint, { params: { draftId } });
  const sent = { ...reviewed(changed, partiesForm), submissionKey: randomUUID(), draftId };
  expect((await elsa.call(sendCompletionEndpoint, { params, body: sent })).status).toBe(200);
  const [completion] = await world.sql<{ id: string }>(
    'norrvik',
    'SELECT id FROM completion_request WHERE errand_id = $1',
    [errandId],
  );
  const id = completion?.id ?? '';
  const { id: municipality } = world.municipality('norrvik');
  await makeCompletionReceipt(
    world.context,
    await getMunicipality(world.context, municipality),
    errandId,
    id,
  );
  return hashOf((await elsa.send('GET', `/api/errands/${errandId}/completions/${id}/receipt`)).rawPayload);
}

describe('a receipt', () => {
  test('of a signed errand says who signed, when and how; so do the errand’s own pages', async () => {
    const errandId = await signedErrand();
    const { text } = await receiptOf(elsa, errandId);
    expect(text).toContain('Undertecknat av Elsa Lindmark (19900101-****)');
    expect(text).toContain('Undertecknat av Johan Ekvall (19900103-****)');
    expect(text).toContain('Mobilt BankID');
    expect(text).toContain('http://norrvik.localhost/kontrollera-kvittens');
    expect(text).not.toMatch(/-2385|-2391 \(|19900103-2391.*Undertecknat/);
    const signatures = [
      {
        name: 'Elsa Lindmark',
        maskedNumber: '19900101-****',
        simulated: true,
        eid: { name: 'bankid-mobile' },
      },
      {
        name: 'Johan Ekvall',
        maskedNumber: '19900103-****',
        simulated: true,
        eid: { name: 'bankid-mobile' },
      },
    ];
    const mine = await elsa.call(getMyErrandEndpoint, { params: { errandId } });
    expect(mine.body.signatures).toMatchObject(signatures);
    const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    const handled = await hanna.call(getHandledErrandEndpoint, { params: { errandId } });
    expect(handled.body.signatures).toMatchObject(signatures);
    expect((await johan.call(getMyErrandEndpoint, { params: { errandId } })).status).toBe(404);
  });

  test('is verified by its file, its code or both, in its own municipality, and says no more than it does', async () => {
    const errandId = await signedErrand();
    const { pdf, code } = await receiptOf(elsa, errandId);
    const [sha256, changed] = [hashOf(pdf), hashOf(Buffer.concat([pdf, Buffer.from(' ')]))];
    const byFile = await verify({ sha256 });
    expect(byFile.body).toMatchObject({
      result: 'unchanged',
      municipality: 'Norrviks kommun',
      eService: { name: { sv: 'Liten tjänst' } },
      signatures: [{ name: 'Elsa Lindmark' }, { name: 'Johan Ekvall' }],
      simulated: true,
    });
    expect(Object.keys(byFile.body).sort()).toEqual([
      'eService',
      'issuedAt',
      'municipality',
      'receivedAt',
      'registrationNumber',
      'removedAt',
      'result',
      'signatures',
      'simulated',
    ]);
    const result = async (body: Parameters<typeof verify>[0]) => (await verify(body)).body.result;
    expect(await result({ code })).toBe('known');
    expect(await result({ code: code.toLowerCase().replaceAll('-', ' ') })).toBe('known');
    expect(await result({ sha256, code })).toBe('unchanged');
    expect(await result({ sha256: changed, code })).toBe('changed');
    for (const unknown of [
      { sha256: changed },
      { code: '0000-0000-0000-0000' },
      { sha256: changed, code: 'fel' },
    ])
      expect((await verify(unknown)).body).toEqual({ result: 'unknown' });
    expect((await verify({ sha256, code }, world.browser('sorhamn'))).body).toEqual({ result: 'unknown' });
    expect((await verify({})).status).toBe(400);
  });

  test('of what was changed after the signatures is signed by nobody', async () => {
    const sha256 = await completed(await signedErrand());
    expect((await verify({ sha256 })).body).toMatchObject({
      result: 'unchanged',
      signatures: [],
      simulated: true,
    });
  });

  test('of an errand without signatures has its code too; no two are the same', async () => {
    const [one, other] = [await fileErrand(elsa), await fileErrand(elsa)];
    const receipts = [await receiptOf(elsa, one.errandId), await receiptOf(elsa, other.errandId)];
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(2);
    expect(receipts[0]?.text).not.toContain('Underskrifter');
    expect((await verify({ sha256: hashOf(receipts[1]?.pdf ?? Buffer.alloc(0)) })).body).toMatchObject({
      result: 'unchanged',
      registrationNumber: other.registrationNumber,
      signatures: [],
    });
  });

  test('names nobody with protected identity', async () => {
    const errandId = await signedErrand();
    await world.sql('norrvik', 'UPDATE person SET protected = true WHERE personal_number = $1', [
      people.johan,
    ]);
    try {
      const { text, code } = await receiptOf(elsa, errandId);
      expect(text).toContain('Undertecknat av Elsa Lindmark');
      expect(text).toContain('Undertecknat av en person med skyddad identitet');
      expect(text.slice(text.indexOf('Undertecknat av'))).not.toMatch(/Ekvall|19900103/);
      const verified = await verify({ code });
      expect(JSON.stringify(verified.body)).not.toMatch(/Ekvall|19900103/);
    } finally {
      await world.sql('norrvik', 'UPDATE person SET protected = false');
    }
  });

  test('is asked for only so often from one place', async () => {
    const browser = world.browser('norrvik');
    const replies = [];
    for (let n = 0; n < 40; n += 1) replies.push((await verify({ code: `fel-${n}` }, browser)).status);
    expect(replies).toContain(429);
  });
});
