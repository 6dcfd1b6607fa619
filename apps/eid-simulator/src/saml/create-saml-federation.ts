import type { FastifyInstance } from 'fastify';
import { pemOf, type Pki } from '../pki/create-pki.ts';
import type { SimulatedConnection } from '../simulated-connection.ts';
import type { SimulatorClock } from '../simulator-clock.ts';
import { samlConnections } from './saml-connections.ts';
import { readSamlKeys } from './saml-keys.ts';
import { samlRoutes } from './saml-routes.ts';
import { createSignOns } from './sign-ons.ts';

interface FederationSettings {
  pki: Pki;
  dataDir: string;
  clock: SimulatorClock;
  serviceProviders: readonly string[];
}

/** Two providers over SAML: Sweden's node for Foreign eID, and a Swedish one. */
export interface SamlFederation {
  routes: (app: FastifyInstance) => Promise<void>;
  /** Opens it at the simulator's address; gives its entries of EID_CONNECTIONS. */
  open(url: string): SimulatedConnection[];
  reset(): void;
}

/** Makes the federation, with keys from `dataDir`. */
export async function createSamlFederation(settings: FederationSettings): Promise<SamlFederation> {
  const { pki, dataDir, clock, serviceProviders } = settings;
  const keys = await readSamlKeys(dataDir, pki);
  const stranger = await pemOf(pki.relyingParty);
  const signOns = createSignOns();
  let address = '';
  return {
    routes: samlRoutes({ url: () => address, keys, stranger, clock, signOns, serviceProviders }),
    open: (url) => {
      address = url;
      return samlConnections(url, keys);
    },
    reset: signOns.reset,
  };
}
