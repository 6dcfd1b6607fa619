import type { AddressInfo } from 'node:net';
import formbody from '@fastify/formbody';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import Fastify, { type FastifyInstance } from 'fastify';
import { bankIdRoutes } from './bankid/bankid-routes.ts';
import { createFaults } from './bankid/faults.ts';
import type { Bank } from './bankid/finish-order.ts';
import { createOrderBook } from './bankid/order-book.ts';
import { controlRoutes } from './control/control-routes.ts';
import { createFrejaSimulator } from './freja/create-freja-simulator.ts';
import { createBroker } from './oidc/broker.ts';
import { brokerControl } from './oidc/broker-control.ts';
import { brokerRoutes } from './oidc/broker-routes.ts';
import { createStaffProvider, staffClientId } from './oidc/create-staff-provider.ts';
import type { StaffAccount } from './oidc/staff-account.ts';
import { staffRoutes } from './oidc/staff-routes.ts';
import { appRoutes } from './pages/app-routes.ts';
import { stylesheet } from './pages/page.ts';
import { startPage } from './pages/start-page.ts';
import { createPki, pemOf, type Pki } from './pki/create-pki.ts';
import { createRandom } from './random.ts';
import { createSamlFederation } from './saml/create-saml-federation.ts';
import type { SimulatedConnection } from './simulated-connection.ts';
import { createSimulatorClock, type SimulatorClock } from './simulator-clock.ts';

export interface SimulatorSettings {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** Where the simulator's keys are kept between starts. */
  dataDir: string;
  clock?: () => Date;
  /** The address browsers use, when it is not host and port. */
  publicUrl?: string;
  /** The relying party's name as BankID shows it; `Handslag` when missing. */
  displayName?: string;
  /** Demand a client certificate on the BankID API. */
  mutualTls?: boolean;
  /** Gives orders the same references each time. */
  seed?: string;
  /** The exact addresses the broker may send citizens back to. */
  citizenRedirectUris?: readonly string[];
  /** Addresses under which services that ask for identification over SAML have their metadata. */
  samlServiceProviders?: readonly string[];
  /** Who can sign in as staff, and the exact addresses they may be sent back to. */
  staffAccounts?: readonly StaffAccount[];
  staffRedirectUris?: readonly string[];
  staffClientSecret?: string;
  /** Public keys of the staff client, which then signs in with `private_key_jwt`. */
  staffClientKeys?: readonly JWK[];
}

export interface Simulator {
  url: string;
  /** Settings for the production client: base address, trust root and launch addresses. */
  bankId: {
    baseUrl: string;
    signatureRoot: string;
    displayName: string;
    launch: { desktop: string; phone: string };
  };
  /** The e-IDs beside BankID, as the API reads them from EID_CONNECTIONS. */
  connections: readonly SimulatedConnection[];
  /** Settings for the staff sign-in. */
  staff: { issuer: string; clientId: string; clientSecret: string; insecure: true };
  pki: Pki;
  clock: SimulatorClock;
  close(): Promise<void>;
}

/** A caller that holds on to a connection does not keep the simulator from stopping. */
const stopping = { forceCloseConnections: true };

/**
 * Starts the stand-in for e-ID providers: BankID's API, the apps as web pages, and a control API for tests.
 * For development and tests only; it refuses to start where NODE_ENV is production.
 */
export async function createSimulator(settings: SimulatorSettings): Promise<Simulator> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('The e-ID simulator never runs in production: anyone could sign in as anyone.');
  }
  const { port, host = '127.0.0.1', dataDir, displayName = 'Handslag', mutualTls = false } = settings;
  const { citizenRedirectUris: redirectUris = [], samlServiceProviders: serviceProviders = [] } = settings;
  const { staffAccounts = [], staffRedirectUris = [], staffClientSecret = 'simulator-secret' } = settings;
  const pki = await createPki(dataDir);
  const clock = createSimulatorClock(settings.clock);
  const random = createRandom(settings.seed);
  const bank: Bank = { pki, clock, orders: createOrderBook(clock, random), displayName };
  const faults = createFaults();
  const app = mutualTls ? await createTlsServer(pki) : Fastify(stopping);
  await app.register(bankIdRoutes(bank, faults, mutualTls), { prefix: '/bankid/rp/v6.0' });
  const connections: SimulatedConnection[] = [];
  const freja = await createFrejaSimulator({ pki, dataDir, clock, random, displayName, mutualTls });
  const broker = await createBroker({ dataDir, displayName, redirectUris });
  const saml = await createSamlFederation({ pki, dataDir, clock, serviceProviders });
  const resets = [bank.orders, faults, clock, random, freja, broker, saml].map(({ reset }) => reset);
  await app.register(controlRoutes({ bank, faults, connections, resets }), { prefix: '/control' });
  await app.register(brokerControl(broker), { prefix: '/control/broker' });
  await app.register(formbody);
  await app.register(appRoutes(bank));
  await app.register(brokerRoutes(broker));
  await app.register(saml.routes);
  await app.register(freja.routes);
  let staffProvider: Provider | undefined;
  const provider = (): Provider => {
    if (!staffProvider) throw new Error('The simulator is still starting.');
    return staffProvider;
  };
  await app.register(staffRoutes(provider, staffAccounts));
  app.get('/', async (_request, reply) => startPage(reply, staffAccounts));
  app.get('/simulator.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(stylesheet),
  );
  await app.listen({ port, host });
  const { port: actualPort } = app.server.address() as AddressInfo;
  const url = settings.publicUrl ?? `${mutualTls ? 'https' : 'http'}://${host}:${actualPort}`;
  connections.push(freja.connection(url));
  connections.push(...broker.open(url));
  connections.push(...saml.open(url));
  const issuer = `${url}/oidc`;
  staffProvider = await createStaffProvider({
    issuer,
    dataDir,
    accounts: staffAccounts,
    redirectUris: staffRedirectUris,
    clientSecret: staffClientSecret,
    ...(settings.staffClientKeys && { clientKeys: settings.staffClientKeys }),
  });
  return {
    url,
    connections,
    staff: { issuer, clientId: staffClientId, clientSecret: staffClientSecret, insecure: true },
    bankId: {
      baseUrl: `${url}/bankid/rp/v6.0`,
      signatureRoot: pki.root.certificate.toString('pem'),
      displayName,
      launch: { desktop: `${url}/app`, phone: `${url}/app` },
    },
    pki,
    clock,
    close: () => app.close(),
  };
}

async function createTlsServer(pki: Pki): Promise<FastifyInstance> {
  const { certificate, key } = await pemOf(pki.server);
  const ca = pki.root.certificate.toString('pem');
  const https = { cert: certificate, key, ca, requestCert: true, rejectUnauthorized: false };
  return Fastify({ ...stopping, https }) as unknown as FastifyInstance;
}
