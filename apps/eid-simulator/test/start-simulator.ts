import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBankId } from '@handslag/eid/bankid';
import type { OrderHandle, PollingProvider, StartRequest } from '@handslag/eid/provider';
import { createSimulator, type Simulator } from '../src/create-simulator.ts';

/** A simulator of its own for a test file, the production client connected to it, and a clock that stands still. */
export interface Started {
  simulator: Simulator;
  /** Where the simulator keeps its keys. */
  dataDir: string;
  bankId: PollingProvider;
  /** Starts an order as the API does. */
  order(request?: Partial<StartRequest>): Promise<OrderHandle>;
  control(path: string, body?: object): Promise<unknown>;
  /** Sends a body straight to the BankID API. */
  wire(
    path: string,
    body: unknown,
    init?: RequestInit,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  stop(): Promise<void>;
}

export const elsa = '199001012385';
export const blocked = '196201122808';

/** Starts it on any free port with fresh keys. */
export async function startSimulator(): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  const still = new Date();
  const simulator = await createSimulator({ port: 0, dataDir, clock: () => still });
  const bankId = createBankId({ environment: 'simulator', ...simulator.bankId });
  const post = (url: string, body: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, ...init });
  return {
    simulator,
    dataDir,
    bankId,
    order: (request = {}) =>
      bankId.start({ purpose: 'login', flow: 'other-device', endUserIp: '192.0.2.7', ...request }),
    control: async (path, body = {}) => {
      const response = await post(`${simulator.url}/control/${path}`, JSON.stringify(body));
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    wire: async (path, body, init) => {
      const response = await post(`${simulator.bankId.baseUrl}/${path}`, JSON.stringify(body), init);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    stop: async () => {
      await simulator.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
