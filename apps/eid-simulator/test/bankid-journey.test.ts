import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocked, elsa, startSimulator, type Started } from './start-simulator.ts';

let at: Started;

beforeAll(async () => {
  at = await startSimulator();
});

afterAll(() => at.stop());

describe('the production client against the simulator', () => {
  it('identifies the person who finished the order', async () => {
    const handle = await at.order({ intention: 'Logga in i Norrviks e-tjänster' });
    expect(await at.bankId.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA1', showQr: true });
    await at.control(`orders/${handle.orderRef}/scan`);
    expect(await at.bankId.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA21', showQr: false });
    await at.control('clock/jump', { milliseconds: 2_000 });
    expect(await at.bankId.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA9', showQr: false });
    await at.control(`orders/${handle.orderRef}/complete`, { personalNumber: elsa });
    expect(await at.bankId.collect(handle)).toMatchObject({
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
        provider: 'bankid',
        eidKind: 'mobile',
        simulated: true,
      },
      evidence: {
        environment: 'simulator',
        purpose: 'login',
        endUserIp: '192.0.2.7',
        policyOid: '1.2.3.4.25',
      },
    });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA22' });
  });

  it('survives that the handle is stored and read back between calls', async () => {
    const handle = JSON.parse(JSON.stringify(await at.order({ flow: 'this-device' })));
    await at.control('latest/complete', { personalNumber: elsa, kind: 'file' });
    expect(await at.bankId.collect(handle)).toMatchObject({
      state: 'complete',
      identity: { eidKind: 'file' },
    });
  });

  it('signs the text that was sent, and asks for the code', async () => {
    const sign = { visibleText: 'Jag ansöker om förskoleplats.', nonVisibleText: '{"v":1}' };
    const handle = await at.order({ purpose: 'sign', sign, requirement: { personalNumber: elsa } });
    await at.control('latest/complete', { personalNumber: elsa });
    expect(await at.bankId.collect(handle)).toMatchObject({
      state: 'complete',
      evidence: { purpose: 'sign', visibleData: Buffer.from(sign.visibleText).toString('base64') },
    });
  });

  it('needs a text to sign', async () => {
    await expect(at.order({ purpose: 'sign' })).rejects.toMatchObject({ messageId: 'RFA22', alarm: true });
    const sign = { visibleText: 'x'.repeat(30_001) };
    await expect(at.order({ purpose: 'sign', sign })).rejects.toMatchObject({ messageId: 'RFA22' });
  });

  it('cannot tell a birth date that the number does not tell', async () => {
    const handle = await at.order();
    await at.control('latest/complete', { personalNumber: '199100912386' });
    const result = await at.bankId.collect(handle);
    expect(result).toMatchObject({ identity: { idType: 'samordning', fullName: 'Leila Farahi' } });
    expect(result.state === 'complete' && 'birthDate' in result.identity).toBe(false);
  });

  it('identifies no one by a blocked BankID, and says where to turn', async () => {
    const handle = await at.order();
    await at.control('latest/complete', { personalNumber: blocked });
    const result = await at.bankId.collect(handle);
    expect(result).toMatchObject({ state: 'failed', messageId: 'RFA16', retryable: false });
  });

  it('lets no one but the required person finish', async () => {
    const handle = await at.order({ requirement: { personalNumber: elsa } });
    await at.control('latest/complete', { personalNumber: '199001032391' });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA16' });
  });

  it('accepts only the kinds of BankID that were asked for', async () => {
    const handle = await at.order({ requirement: { kinds: ['card'] } });
    await expect(at.control('latest/complete', { personalNumber: '199001032391' })).rejects.toThrow('slag');
    await at.control('latest/complete', { personalNumber: elsa });
    expect(await at.bankId.collect(handle)).toMatchObject({
      state: 'complete',
      identity: { eidKind: 'card' },
    });
  });

  it('gives an order up, also twice', async () => {
    const handle = await at.order();
    await at.bankId.cancel(handle);
    await at.bankId.cancel(handle);
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA22' });
  });

  it('opens the app on this device with the launch token only', async () => {
    const handle = await at.order({ flow: 'this-device', userAgent: 'Mozilla/5.0 (iPhone)' });
    expect(handle.device).toBe('phone');
    expect(at.bankId.launchLink(handle)).toBe(
      `${at.simulator.url}/app?autostarttoken=${handle.own['autoStartToken']}&redirect=null`,
    );
  });
});
