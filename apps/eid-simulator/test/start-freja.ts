import { createFreja, type FrejaConfig } from '@handslag/eid/freja';
import type { OrderHandle, PollingProvider, StartRequest } from '@handslag/eid/provider';
import { startSimulator, type Started } from './start-simulator.ts';

/** A simulator with the production client for Freja connected to it. */
export interface StartedFreja extends Started {
  freja: PollingProvider;
  config: FrejaConfig;
  /** Starts an order as the API does. */
  frejaOrder(request?: Partial<StartRequest>): Promise<OrderHandle>;
  /** Posts one parameter straight to Freja's services. */
  post(
    path: string,
    parameter: string,
    body: unknown,
    init?: RequestInit,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** Starts it on any free port with fresh keys. */
export async function startFreja(): Promise<StartedFreja> {
  const at = await startSimulator();
  const config = frejaConfig(at);
  const freja = createFreja(config, at.simulator.clock.wall);
  return {
    ...at,
    freja,
    config,
    frejaOrder: (request = {}) =>
      freja.start({ purpose: 'login', flow: 'other-device', endUserIp: '192.0.2.7', ...request }),
    post: async (path, parameter, body, init) => {
      const value = Buffer.from(JSON.stringify(body), 'utf8').toString('base64');
      const response = await fetch(`${config.baseUrl}/${path}`, {
        method: 'POST',
        body: new URLSearchParams({ [parameter]: value }),
        ...init,
      });
      const text = await response.text();
      return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
    },
  };
}

/** The entry of the list of connections, as the API reads it: through JSON. */
export function frejaConfig({ simulator }: Pick<Started, 'simulator'>): FrejaConfig {
  const entry = simulator.connections.find(({ protocol }) => protocol === 'freja');
  return JSON.parse(JSON.stringify(entry)) as FrejaConfig;
}
