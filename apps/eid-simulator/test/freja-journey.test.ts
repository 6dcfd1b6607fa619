import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FrejaEvidence } from '@handslag/eid/provider';
import { blocked, elsa } from './start-simulator.ts';
import { startFreja, type StartedFreja } from './start-freja.ts';

let at: StartedFreja;

beforeAll(async () => {
  at = await startFreja();
});

afterEach(() => at.control('reset'));
afterAll(() => at.stop());

const johan = '199001032391';
const visibleText = 'Jag ansöker om förskoleplats för Alma på Ängsgårdens förskola.';

describe('the production client against Freja in the simulator', () => {
  it('identifies the person who approved', async () => {
    const handle = await at.frejaOrder();
    await at.control('freja/latest/approve', { personalNumber: elsa });
    const result = await at.freja.collect(handle);
    expect(result).toMatchObject({
      state: 'complete',
      identity: {
        subjectKey: `invented:${elsa}`,
        idType: 'pnr',
        idNumber: elsa,
        givenName: 'Elsa',
        familyName: 'Lindmark',
        fullName: 'Elsa Lindmark',
        birthDate: '1990-01-01',
        loa: 'loa3',
        provider: 'freja',
        eidKind: 'mobile',
        simulated: true,
      },
      evidence: {
        provider: 'freja',
        environment: 'simulator',
        orderRef: handle.orderRef,
        purpose: 'login',
        endUserIp: '192.0.2.7',
        rootFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
        certificate: expect.stringContaining('BEGIN CERTIFICATE'),
      },
    });
    if (result.state !== 'complete') return;
    const raw = JSON.parse(result.raw) as { details: string };
    expect((result.evidence as FrejaEvidence).details).toBe(raw.details);
  });

  it('is the same person as with BankID', async () => {
    const bankId = await at.order();
    await at.control('latest/complete', { personalNumber: elsa });
    const freja = await at.frejaOrder();
    await at.control('freja/latest/approve', { personalNumber: elsa });
    const results = [await at.bankId.collect(bankId), await at.freja.collect(freja)];
    const keys = results.map((result) => result.state === 'complete' && result.identity.subjectKey);
    expect(keys).toEqual([`invented:${elsa}`, `invented:${elsa}`]);
  });

  it('survives that the handle is stored and read back between calls', async () => {
    const handle = JSON.parse(JSON.stringify(await at.frejaOrder({ flow: 'this-device' })));
    await at.control('freja/latest/approve', { personalNumber: elsa });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'complete' });
  });

  it('goes on giving the answer, so that one that was lost on the way is not the end', async () => {
    const handle = await at.frejaOrder();
    await at.control('freja/latest/approve', { personalNumber: elsa });
    await at.control('freja/faults', { path: 'authentication/1.0/getOneResult', effect: 'drop' });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA5' });
    expect(await at.freja.collect(handle)).toMatchObject({ state: 'complete' });
  });

  it('signs the text that was sent, by the person who was named', async () => {
    const sign = { visibleText, nonVisibleText: '{"v":1,"digest":"åäö"}' };
    const handle = await at.frejaOrder({ purpose: 'sign', sign, requirement: { personalNumber: elsa } });
    expect(await at.freja.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA9', showQr: false });
    await at.control('freja/latest/approve');
    expect(await at.freja.collect(handle)).toMatchObject({
      state: 'complete',
      identity: { idNumber: elsa },
      evidence: {
        purpose: 'sign',
        visibleData: Buffer.from(sign.visibleText).toString('base64'),
        nonVisibleData: Buffer.from(sign.nonVisibleText).toString('base64'),
      },
    });
  });

  it('lets whoever scans sign where nobody was named', async () => {
    const handle = await at.frejaOrder({ purpose: 'sign', sign: { visibleText } });
    expect(await at.freja.collect(handle)).toMatchObject({ messageId: 'RFA1', showQr: true });
    await at.control('freja/latest/approve', { personalNumber: johan });
    expect(await at.freja.collect(handle)).toMatchObject({ identity: { idNumber: johan } });
  });

  it('never names the person in a login, and refuses another one afterwards', async () => {
    const handle = await at.frejaOrder({ requirement: { personalNumber: elsa } });
    expect(await at.control('freja/latest/deliver')).not.toHaveProperty('personalNumber');
    await at.control('freja/latest/approve', { personalNumber: johan });
    const result = await at.freja.collect(handle);
    expect(result).toMatchObject({
      state: 'failed',
      reason: 'not proven: another person than the required one finished the order',
      raw: expect.stringContaining('details'),
    });
    const again = await at.frejaOrder({ requirement: { personalNumber: elsa } });
    await at.control('freja/latest/approve', { personalNumber: elsa });
    expect(await at.freja.collect(again)).toMatchObject({ state: 'complete' });
  });

  it('needs a text to sign, and no longer one than Freja shows', async () => {
    const refused = { messageId: 'RFA22', retryable: false, alarm: true };
    await expect(at.frejaOrder({ purpose: 'sign' })).rejects.toMatchObject(refused);
    const tooLong = { visibleText: 'å'.repeat(4097) };
    await expect(at.frejaOrder({ purpose: 'sign', sign: tooLong })).rejects.toMatchObject(refused);
    const longest = { visibleText: 'å'.repeat(4096) };
    await expect(at.frejaOrder({ purpose: 'sign', sign: longest })).resolves.toBeDefined();
    const hidden = { visibleText, nonVisibleText: 'x'.repeat(3_750_001) };
    await expect(at.frejaOrder({ purpose: 'sign', sign: hidden })).rejects.toMatchObject(refused);
  });

  it('cannot tell a birth date that the number does not tell', async () => {
    const handle = await at.frejaOrder();
    await at.control('freja/latest/approve', { personalNumber: '199100912386' });
    const result = await at.freja.collect(handle);
    expect(result).toMatchObject({ identity: { idType: 'samordning', fullName: 'Leila Farahi' } });
    expect(result.state === 'complete' && 'birthDate' in result.identity).toBe(false);
  });

  it('lets in one whose BankID is blocked, and nobody whose Freja is not of level PLUS', async () => {
    const handle = await at.frejaOrder();
    for (const personalNumber of ['194501103297', '192501239202', '199908072391']) {
      await expect(at.control('freja/latest/approve', { personalNumber })).rejects.toThrow();
    }
    await at.control('freja/latest/approve', { personalNumber: blocked });
    expect(await at.freja.collect(handle)).toMatchObject({ identity: { idNumber: blocked } });
  });

  it('opens the app by its address, which is also what the code holds', async () => {
    const plain = await at.frejaOrder({ userAgent: 'Mozilla/5.0 (iPhone)' });
    expect(plain.device).toBe('phone');
    const address = `${at.simulator.url}/freja-app?transactionReference=${plain.orderRef}`;
    expect(at.freja.launchLink(plain)).toBe(address);
    expect(at.freja.qrText({ ...plain, own: {} }, new Date())).toBe(address);
    const returnUrl = 'http://norrvik.localhost:3000/logga-in/klar?n=1';
    const returning = await at.frejaOrder({ returnUrl });
    expect(new URL(at.freja.launchLink(returning)).searchParams.get('originAppScheme')).toBe(returnUrl);
    expect(at.freja.qrText(returning, new Date())).not.toContain('originAppScheme');
  });
});
