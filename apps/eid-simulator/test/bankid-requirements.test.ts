import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSimulator } from '../src/create-simulator.ts';
import { createBrowser } from './browser.ts';
import { makeDataDir } from './make-data-dir.ts';
import { elsa, startSimulator, type Started } from './start-simulator.ts';

let at: Started;

beforeAll(async () => {
  at = await startSimulator();
});

afterEach(() => at.control('reset'));
afterAll(() => at.stop());

const code = '123456';
const auth = { endUserIp: '192.0.2.7' };

describe('strictness of the BankID API, more of it', () => {
  const text = 'QUFB';
  it.each([
    ['auth', 'too long a hidden text', { userNonVisibleData: text.repeat(376) }, 'userNonVisibleData'],
    ['sign', 'too long a text', { userVisibleData: text.repeat(10_001) }, 'userVisibleData'],
    ['sign', 'too long a hidden text', { userNonVisibleData: text.repeat(50_001) }, 'userNonVisibleData'],
    ['sign', 'an empty text', { userVisibleData: '' }, 'userVisibleData'],
    ['auth', 'a risk that is no yes or no', { returnRisk: 'yes' }, 'returnRisk'],
    ['auth', 'the risk among the requirements', { requirement: { risk: 'low' } }, 'requirement.risk'],
    ['auth', 'a code that is no yes or no', { requirement: { pinCode: 'yes' } }, 'requirement.pinCode'],
    ['auth', 'a passport that is no yes or no', { requirement: { mrtd: 1 } }, 'requirement.mrtd'],
    ['auth', 'a reader of no class', { requirement: { cardReader: '' } }, 'requirement.cardReader'],
    ['auth', 'a host of two letters', { web: { referringDomain: 'se' } }, 'web.referringDomain'],
    ['auth', 'too long a device', { web: { deviceIdentifier: 'x'.repeat(65) } }, 'web.deviceIdentifier'],
    ['phone/auth', 'nobody who calls', { personalNumber: elsa }, 'callInitiator'],
    ['phone/auth', 'no number', { callInitiator: 'user' }, 'personalNumber'],
  ])('/%s refuses %s', async (path, _what, body, named) => {
    const whole = { ...auth, ...(path === 'sign' && { userVisibleData: text }), ...body };
    const answer = await at.wire(path, whole);
    expect(answer).toMatchObject({ status: 400, body: { errorCode: 'invalidParameters' } });
    expect(answer.body['details']).toContain(named);
  });
});

describe('a card’s reader', () => {
  const requirement = { kinds: ['card'], cardReader: 'class2' } as const;

  it('must be of the class that the order demands', async () => {
    const handle = await at.order({ requirement });
    await expect(at.control('latest/complete', { personalNumber: elsa, reader: 'class1' })).rejects.toThrow(
      'egna knappar',
    );
    await at.control('latest/complete', { personalNumber: elsa, reader: 'class2' });
    expect(await at.bankId.collect(handle)).toMatchObject({ identity: { eidKind: 'card' } });
  });

  it('may be a better one', async () => {
    for (const reader of ['class1', 'class2']) {
      const handle = await at.order({ requirement: { ...requirement, cardReader: 'class1' } });
      await at.control('latest/complete', { personalNumber: elsa, reader });
      expect(await at.bankId.collect(handle)).toMatchObject({ state: 'complete' });
    }
  });

  it('leaves out every BankID that is not on card, also where the policies do not', async () => {
    const { body } = await at.wire('auth', { ...auth, requirement: { cardReader: 'class1' } });
    await expect(at.control('latest/complete', { personalNumber: elsa, kind: 'mobile' })).rejects.toThrow(
      'slag',
    );
    await at.control('latest/complete', { personalNumber: elsa, kind: 'card' });
    expect((await at.wire('collect', body)).body).toMatchObject({ status: 'complete' });
  });

  it('is chosen on the app’s page', async () => {
    const handle = await at.order({ flow: 'this-device', requirement });
    const browser = createBrowser();
    const page = await browser.get(at.bankId.launchLink(handle));
    expect(page.text).toContain('Kortläsare');
    const fields = { act: 'finish', person: `${elsa}:card`, code };
    const refused = await browser.post(page.url, { ...fields, reader: 'class1' });
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('egna knappar') });
    expect(refused.text).toContain(`value="${elsa}:card" selected`);
    await browser.post(page.url, { ...fields, reader: 'class2' });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'complete' });
  });

  it('is not asked about otherwise', async () => {
    const handle = await at.order({ flow: 'this-device' });
    expect((await createBrowser().get(at.bankId.launchLink(handle))).text).not.toContain('Kortläsare');
  });
});

describe('the risk of an order', () => {
  it.each([
    [undefined, 'low'],
    ['moderate', 'moderate'],
    ['high', 'high'],
  ])('set to %s is told as %s and kept with the evidence', async (risk, told) => {
    const handle = await at.order({ returnRisk: true });
    if (risk) await at.control('latest/set-risk', { risk });
    await at.control('latest/complete', { personalNumber: elsa });
    expect(await at.bankId.collect(handle)).toMatchObject({ evidence: { risk: told } });
  });

  it('is not told to one who did not ask', async () => {
    const handle = await at.order();
    await expect(at.control('latest/set-risk', { risk: 'enormous' })).rejects.toThrow('Unknown risk');
    await at.control('latest/set-risk', { risk: 'high' });
    await at.control('latest/complete', { personalNumber: elsa });
    const result = await at.bankId.collect(handle);
    expect(result.state === 'complete' && 'risk' in result.evidence).toBe(false);
  });

  it('may be so high that BankID stops the order', async () => {
    const handle = await at.order();
    await at.control('latest/fail', { hintCode: 'transactionRiskBlocked' });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'riskBlocked' });
  });
});

describe('the code', () => {
  it('blocks the BankID when it is wrong three times', async () => {
    const handle = await at.order();
    const enter = () => at.control('latest/enter-code', { personalNumber: elsa, code: '000000' });
    await expect(enter()).rejects.toThrow('Försök kvar: 2.');
    await expect(enter()).rejects.toThrow('Försök kvar: 1.');
    expect(await enter()).toMatchObject({ status: 'failed', hintCode: 'certificateErr' });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA16' });
    const next = await at.order();
    await at.control('latest/enter-code', { personalNumber: elsa, code });
    expect(await at.bankId.collect(next)).toMatchObject({ state: 'complete' });
  });

  it('is not needed on the telephone where a fingerprint will do', async () => {
    const handle = await at.order();
    const browser = createBrowser();
    const qr = at.bankId.qrText(handle, new Date(handle.startedAt));
    const page = await browser.get(`${at.simulator.url}/phone?qr=${encodeURIComponent(qr)}`);
    expect(page.text).toContain('Använd fingeravtryck');
    await browser.post(page.url, { act: 'biometrics', person: `${elsa}:mobile` });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'complete' });
  });

  it('is needed where the order demands it, as every signature does', async () => {
    const handle = await at.order({ purpose: 'sign', sign: { visibleText: 'Jag intygar.' } });
    const browser = createBrowser();
    const qr = at.bankId.qrText(handle, new Date(handle.startedAt));
    const page = await browser.get(`${at.simulator.url}/phone?qr=${encodeURIComponent(qr)}`);
    expect(page.text).not.toContain('Använd fingeravtryck');
    const person = `${elsa}:mobile`;
    const refused = await browser.post(page.url, { act: 'biometrics', person });
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('din säkerhetskod') });
    await browser.post(page.url, { act: 'finish', person, code });
    expect(await at.bankId.collect(handle)).toMatchObject({ state: 'complete' });
  });

  it('cannot be left out with a file or a card', async () => {
    await at.order();
    const answer = { personalNumber: elsa, kind: 'file', biometrics: true };
    await expect(at.control('latest/complete', answer)).rejects.toThrow('Bara mobilt BankID');
  });
});

describe('the persons', () => {
  it('have names as the banks deliver them, capitals and all', async () => {
    const handle = await at.order();
    await at.control('latest/complete', { personalNumber: '197503259280' });
    expect(await at.bankId.collect(handle)).toMatchObject({ identity: { fullName: 'MARIT SJÖGÅRD' } });
  });

  it('are those on the list and nobody else', async () => {
    await at.order();
    await expect(at.control('latest/complete', { personalNumber: '199908072391' })).rejects.toThrow(
      'testlistan',
    );
  });

  it('give nothing away about a protected identity', async () => {
    const handle = await at.order();
    await at.control('latest/complete', { personalNumber: '197504049292' });
    expect(JSON.stringify(await at.bankId.collect(handle))).not.toMatch(/skydd|protected/iu);
  });
});

describe('a seed', () => {
  it('gives the same references in the same order, and again after a reset', async () => {
    const settings = { port: 0, dataDir: await makeDataDir() };
    const referencesOf = async (seed?: string): Promise<string[]> => {
      const simulator = await createSimulator({ ...settings, ...(seed && { seed }) });
      const start = async (): Promise<string> => {
        const response = await fetch(`${simulator.bankId.baseUrl}/auth`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(auth),
        });
        return ((await response.json()) as { orderRef: string }).orderRef;
      };
      const references = [await start(), await start()];
      await fetch(`${simulator.url}/control/reset`, { method: 'POST' });
      references.push(await start());
      await simulator.close();
      return references;
    };
    const [first, second, afterReset] = await referencesOf('norrvik');
    expect(first).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
    expect(second).not.toBe(first);
    expect(afterReset).toBe(first);
    expect(await referencesOf('norrvik')).toEqual([first, second, first]);
    expect((await referencesOf('söderby'))[0]).not.toBe(first);
    expect(new Set(await referencesOf()).size).toBe(3);
  });
});
