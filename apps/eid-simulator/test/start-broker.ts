import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOidcProvider, type OidcProviderConfig } from '@handslag/eid/oidc-provider';
import type {
  RedirectAnswer,
  RedirectProvider,
  RedirectRequest,
  RedirectResult,
  RedirectTransaction,
} from '@handslag/eid/provider';
import { createSimulator, type Simulator } from '../src/create-simulator.ts';
import { createBrowser, type Browser } from './browser.ts';

export const returnAddress = 'http://norrvik.localhost:3000/api/sign-in/return';

export const request: RedirectRequest = {
  returnAddress,
  loas: ['loa3', 'loa4'],
  language: 'sv',
  forceAuthentication: false,
};

/** A simulator of its own for a test file, and the production client connected to its broker by the entry it hands out. */
export interface StartedBroker {
  simulator: Simulator;
  config: OidcProviderConfig;
  provider: RedirectProvider;
  /** Begins, chooses a person by name (or cancels), and comes back; nothing is finished yet. */
  visit(choice: Choice): Promise<{ transaction: RedirectTransaction; answer: RedirectAnswer }>;
  /** The whole of it. */
  signIn(choice: Choice): Promise<RedirectResult>;
  control(path: string, body?: object): Promise<void>;
  stop(): Promise<void>;
}

interface Choice {
  /** Nobody: the person cancels. */
  name?: string;
  provider?: RedirectProvider;
  request?: Partial<RedirectRequest>;
}

/** Starts it on any free port with fresh keys. */
export async function startBroker(): Promise<StartedBroker> {
  const dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  const simulator = await createSimulator({ port: 0, dataDir, citizenRedirectUris: [returnAddress] });
  const response = await fetch(`${simulator.url}/control/connections`);
  const connections = (await response.json()) as OidcProviderConfig[];
  const config = connections.find(({ id }) => id === 'telia');
  if (!config) throw new Error('There is no connection to the broker.');
  const provider = createOidcProvider(config);
  const visit: StartedBroker['visit'] = async ({ name, provider: other = provider, request: more }) => {
    const { url, transaction } = await other.begin({ ...request, ...more });
    return { transaction: JSON.parse(JSON.stringify(transaction)), answer: await comeBack(url, name) };
  };
  return {
    simulator,
    config,
    provider,
    visit,
    signIn: async (choice) => {
      const { transaction, answer } = await visit(choice);
      return (choice.provider ?? provider).finish(transaction, answer);
    },
    control: async (path, body = {}) => {
      const answer = await fetch(`${simulator.url}/control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    stop: async () => {
      await simulator.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** What a person does at the broker: the query of the address they are sent back to. */
export async function comeBack(
  url: string,
  name: string | undefined,
  browser: Browser = createBrowser(),
): Promise<RedirectAnswer> {
  const page = await browser.get(url, { stopAt: returnAddress });
  if (page.url.startsWith(returnAddress)) return Object.fromEntries(new URL(page.url).searchParams);
  const account = name === undefined ? '' : accountOf(page.text, name);
  const done = await browser.post(page.url, { account }, { stopAt: returnAddress });
  if (!done.url.startsWith(returnAddress)) throw new Error(`The browser ended at ${done.url}`);
  return Object.fromEntries(new URL(done.url).searchParams);
}

function accountOf(page: string, name: string): string {
  const button = new RegExp(`name="account" value="([^"]+)">\\s*${name} <span>`, 'u').exec(page);
  if (!button?.[1]) throw new Error(`There is nobody called ${name} on the page: ${page}`);
  return button[1];
}
