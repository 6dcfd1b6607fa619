import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type {
  RedirectAnswer,
  RedirectProvider,
  RedirectRequest,
  RedirectResult,
  RedirectTransaction,
} from '@handslag/eid/provider';
import { createSamlProvider, samlMetadata, type SamlConfig } from '@handslag/eid/saml';
import { createSimulator, type Simulator } from '../src/create-simulator.ts';
import { createBrowser } from './browser.ts';

type Federated = 'eidas' | 'idp-sweden';

/** Who to be, or `cancel`; the level is the first that is offered. */
export type Choice = { person: string; level?: string } | 'cancel';

export const swedishLoas = ['loa3', 'loa4', 'eidas-sub', 'eidas-high'] as const;
export const elsa = '199001012385';
export const annegret = 'DE:simulator-annegret';

/** A service with its metadata and consumer addresses over HTTP, the simulator, and the production code between them. */
export interface SamlBench {
  simulator: Simulator;
  /** The entry of EID_CONNECTIONS, as it is after a journey through JSON. */
  config(id: Federated): SamlConfig;
  provider(id: Federated, changes?: Partial<SamlConfig>): RedirectProvider;
  request(id: Federated, changes?: Partial<RedirectRequest>): RedirectRequest;
  /** Goes to the provider as a browser does, and gives what it posted to the service. */
  visit(url: string, choice: Choice): Promise<RedirectAnswer>;
  /** A whole sign-in; the answer too, for those who want to use it again. */
  signIn(
    id: Federated,
    choice: Choice,
    changes?: { config?: Partial<SamlConfig>; request?: Partial<RedirectRequest> },
  ): Promise<{ result: RedirectResult; transaction: RedirectTransaction; answer: RedirectAnswer }>;
  /** How the next answer is to differ. */
  order(variant: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it all on free ports with fresh keys. */
export async function startSamlBench(): Promise<SamlBench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  const posted: RedirectAnswer[] = [];
  const server = createServer((request, response) => {
    void serve(request).then((body) => response.end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const consumer = (id: string): string => `http://norrvik.localhost:${port}/api/sign-in/saml/${id}`;
  const simulator = await createSimulator({
    port: 0,
    dataDir,
    samlServiceProviders: [`http://norrvik.localhost:${port}/api/sign-in/saml/`],
  });
  const config = (id: Federated): SamlConfig => {
    const connections = JSON.parse(JSON.stringify(simulator.connections)) as SamlConfig[];
    const found = connections.find((connection) => connection.id === id);
    if (!found) throw new Error(`There is no connection ${id}.`);
    return found;
  };
  const serve = async (request: IncomingMessage): Promise<string> => {
    if (request.method === 'POST') {
      posted.push(Object.fromEntries(new URLSearchParams(await text(request))));
      return 'thanks';
    }
    const [, id = ''] = /saml\/([^/]+)\/metadata$/u.exec(request.url ?? '') ?? [];
    return samlMetadata(config(id as Federated), consumer(id));
  };
  const provider: SamlBench['provider'] = (id, changes) => createSamlProvider({ ...config(id), ...changes });
  const request: SamlBench['request'] = (id, changes) => ({
    returnAddress: consumer(id),
    loas: swedishLoas,
    language: 'sv',
    forceAuthentication: true,
    ...changes,
  });
  const visit: SamlBench['visit'] = async (url, choice) => {
    const browser = createBrowser();
    const page = await browser.get(url);
    if (page.status !== 200) throw new Error(page.text);
    const carrier = await browser.post(page.url, fieldsOf(choice, page.text));
    const { action, ...fields } = formOf(carrier.text);
    // The name is this machine, which not every resolver knows.
    await browser.post(action.replace('norrvik.localhost', '127.0.0.1'), fields);
    return posted.at(-1) ?? {};
  };
  return {
    simulator,
    config,
    provider,
    request,
    visit,
    signIn: async (id, choice, changes = {}) => {
      const saml = provider(id, changes.config);
      const begun = await saml.begin(request(id, changes.request));
      const transaction = JSON.parse(JSON.stringify(begun.transaction)) as RedirectTransaction;
      const answer = await visit(begun.url, choice);
      return { result: await saml.finish(transaction, answer), transaction, answer };
    },
    order: async (variant) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ variant });
      const address = `${simulator.url}/control/saml/next`;
      const response = await fetch(address, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(await response.text());
    },
    stop: async () => {
      await simulator.close();
      await new Promise((resolve) => server.close(resolve));
      await rm(dataDir, { recursive: true });
    },
  };
}

function fieldsOf(choice: Choice, page: string): Record<string, string> {
  if (choice === 'cancel') return { act: 'cancel' };
  const [, offered = ''] = /<select id="level"[^]*?<option value="([^"]+)"/u.exec(page) ?? [];
  return { act: 'finish', person: choice.person, level: choice.level ?? offered };
}

function formOf(page: string): { action: string; SAMLResponse: string; RelayState: string } {
  const [, action = ''] = /<form method="post" action="([^"]+)"/u.exec(page) ?? [];
  const value = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page)?.[1] ?? '';
  return { action, SAMLResponse: value('SAMLResponse'), RelayState: value('RelayState') };
}
