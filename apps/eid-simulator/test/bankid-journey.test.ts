import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBankId } from '@handslag/eid/bankid';
import type { PollingProvider, StartRequest } from '@handslag/eid/provider';
import { createSimulator, type Simulator } from '../src/create-simulator.ts';

const elsa = '199001012385';
let simulator: Simulator;
let bankId: PollingProvider;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  simulator = await createSimulator({ port: 0, dataDir });
  bankId = createBankId({ environment: 'simulator', ...simulator.bankId });
});

afterAll(async () => {
  await simulator.close();
  await rm(dataDir, { recursive: true });
});

const login: StartRequest = { purpose: 'login', flow: 'other-device', endUserIp: '192.0.2.7' };

async function control(path: string, body: object = {}): Promise<unknown> {
  const response = await fetch(`${simulator.url}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

describe('the production client against the simulator', () => {
  it('identifies the person who finished the order', async () => {
    const handle = await bankId.start({ ...login, intention: 'Logga in i Norrviks e-tjänster' });
    expect(await bankId.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA1', showQr: true });
    await control(`orders/${handle.orderRef}/scan`);
    expect(await bankId.collect(handle)).toEqual({ state: 'pending', messageId: 'RFA21', showQr: false });
    await control(`orders/${handle.orderRef}/complete`, { personalNumber: elsa });
    const result = await bankId.collect(handle);
    expect(result).toMatchObject({
      state: 'complete',
      identity: {
        subjectKey: `invented:${elsa}`,
        idType: 'pnr',
        idNumber: elsa,
        fullName: 'Elsa Lindmark',
        birthDate: '1990-01-01',
        loa: 'loa3',
        eidKind: 'mobile',
        simulated: true,
      },
      evidence: { environment: 'simulator', endUserIp: '192.0.2.7', verifierVersion: 1 },
    });
    expect(await bankId.collect(handle)).toMatchObject({ state: 'failed', messageId: 'RFA22' });
  });

  it('survives that the handle is stored and read back between calls', async () => {
    const handle = JSON.parse(JSON.stringify(await bankId.start({ ...login, flow: 'this-device' })));
    await control('latest/complete', { personalNumber: elsa, kind: 'file' });
    expect(await bankId.collect(handle)).toMatchObject({ state: 'complete', identity: { eidKind: 'file' } });
  });

  it('signs the text that was sent', async () => {
    const sign = { visibleText: 'Jag ansöker om förskoleplats.', nonVisibleText: '{"v":1}' };
    const handle = await bankId.start({
      ...login,
      purpose: 'sign',
      sign,
      requirement: { personalNumber: elsa },
    });
    await control('latest/complete', { personalNumber: elsa });
    expect(await bankId.collect(handle)).toMatchObject({
      state: 'complete',
      evidence: { purpose: 'sign', visibleData: Buffer.from(sign.visibleText).toString('base64') },
    });
  });
});
