import type { FastifyInstance } from 'fastify';
import { createFaults } from '../bankid/faults.ts';
import { pemOf, type Pki } from '../pki/create-pki.ts';
import type { Random } from '../random.ts';
import type { SimulatedConnection } from '../simulated-connection.ts';
import type { SimulatorClock } from '../simulator-clock.ts';
import { createFrejaKeys } from './create-freja-keys.ts';
import type { FrejaOffice } from './finish-transaction.ts';
import { frejaAppRoutes } from './freja-app-routes.ts';
import { frejaControlRoutes } from './freja-control-routes.ts';
import { frejaRoutes } from './freja-routes.ts';
import { createTransactionBook } from './transaction-book.ts';

export interface FrejaSettings {
  pki: Pki;
  dataDir: string;
  clock: SimulatorClock;
  random: Random;
  displayName: string;
  mutualTls: boolean;
}

/** Freja as the simulator plays it. `routes` needs form bodies to be understood already. */
export interface FrejaSimulator {
  routes(app: FastifyInstance): Promise<void>;
  reset(): void;
  /** The settings of the production client, at the simulator's address. */
  connection(url: string): SimulatedConnection;
}

/** Freja's services under `/freja`, the app under `/freja-app` and `/freja-phone`, and `/control/freja` for tests. */
export async function createFrejaSimulator(settings: FrejaSettings): Promise<FrejaSimulator> {
  const { pki, dataDir, clock, random, displayName, mutualTls } = settings;
  const signer = await createFrejaKeys(pki, dataDir);
  const transactions = createTransactionBook(clock, random);
  const office: FrejaOffice = { keys: { pki, signer }, clock, transactions, displayName };
  const faults = createFaults();
  const client = await pemOf(pki.relyingParty);
  const mutual = { ca: pki.root.certificate.toString('pem'), cert: client.certificate, key: client.key };
  return {
    routes: async (app) => {
      await app.register(frejaRoutes(office, faults, mutualTls), { prefix: '/freja' });
      await app.register(frejaAppRoutes(office));
      await app.register(frejaControlRoutes(office, faults), { prefix: '/control/freja' });
    },
    reset: () => {
      transactions.reset();
      faults.reset();
    },
    connection: (url) => ({
      id: 'freja',
      eid: 'freja',
      protocol: 'freja',
      environment: 'simulator',
      baseUrl: `${url}/freja`,
      signingCertificates: [signer.certificate.toString('pem')],
      launch: `${url}/freja-app`,
      ...(mutualTls && mutual),
    }),
  };
}
