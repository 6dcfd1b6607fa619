import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishOidc, startOidc, type OidcConfig, type OidcIdentity } from '@handslag/eid/oidc';
import { createSimulator, type Simulator } from '../src/create-simulator.ts';
import type { StaffAccount } from '../src/oidc/staff-account.ts';
import { createBrowser } from './browser.ts';

const redirectUri = 'http://norrvik.localhost:3000/api/staff-sign-in/callback';
const role = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role';
const ids = ['6f1c4f0e-0d0b-4a53-9d3a-2f6f3f0c1a11', 'c1a7b3f2-8c5e-4d64-8a39-5b1f0a2e7d22'];

const account = (subject: string, groups: string[], claims: Record<string, unknown>): StaffAccount => ({
  subject,
  name: 'Hanna Berglund',
  email: 'hanna.berglund@norrvik.example',
  groups,
  claims,
});

const accounts = [
  account('entra', ids, { roles: ['handler'] }),
  account('entra-too-many', [], {
    roles: ['handler'],
    _claim_names: { groups: 'src1' },
    _claim_sources: { src1: { endpoint: 'https://graph.example/getMemberObjects' } },
  }),
  account('ad-fs', [], { group: ['NORRVIK\\handlaggare'], [role]: 'administrator' }),
  account('one-group', [], { groups: 'kansli' }),
  account('entra-email', [], { email_verified: undefined }),
  account('unverified', [], { email_verified: false }),
  account('nearly', [], { email_verified: 'true' }),
  account('nonsense', [], { groups: [7, null, { id: 'x' }, 'kansli', 'kansli'] }),
];

let simulator: Simulator;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  const settings = { port: 0, dataDir, staffAccounts: accounts, staffRedirectUris: [redirectUri] };
  simulator = await createSimulator(settings);
});

afterAll(async () => {
  await simulator.close();
  await rm(dataDir, { recursive: true });
});

async function signIn(subject: string, more: Partial<OidcConfig> = {}): Promise<OidcIdentity> {
  const config = { ...simulator.staff, ...more };
  const { url, transaction } = await startOidc(config, redirectUri);
  const browser = createBrowser();
  const page = await browser.get(url);
  const done = await browser.post(page.url, { account: subject }, { stopAt: redirectUri });
  return finishOidc(config, transaction, done.url);
}

describe('what directories call groups and roles', () => {
  it('is understood from Entra ID: ids of groups, and roles of the application', async () => {
    expect((await signIn('entra')).groups).toEqual([...ids, 'handler']);
  });

  it('is understood from AD FS: names of its own, and one value instead of a list', async () => {
    expect((await signIn('ad-fs')).groups).toEqual(['NORRVIK\\handlaggare', 'administrator']);
    expect((await signIn('one-group')).groups).toEqual(['kansli']);
  });

  it('is no more than texts, each once', async () => {
    expect((await signIn('nonsense')).groups).toEqual(['kansli']);
  });

  it('can be told', async () => {
    expect((await signIn('entra', { groupClaims: ['roles'] })).groups).toEqual(['handler']);
  });

  it('must not be left out by a directory that finds them too many', async () => {
    const attempt = signIn('entra-too-many');
    await expect(attempt).rejects.toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('leaves out groups'),
    });
    expect((await signIn('entra-too-many', { groupClaims: ['roles'] })).groups).toEqual(['handler']);
  });
});

describe('an address', () => {
  it('is told only where the provider says that it is the person’s', async () => {
    const told = await Promise.all(
      ['one-group', 'entra-email', 'unverified', 'nearly'].map(async (who) => (await signIn(who)).email),
    );
    expect(told).toEqual(['hanna.berglund@norrvik.example', undefined, undefined, undefined]);
  });

  it('is believed of a directory of our own that says nothing, and never where it says no', async () => {
    const own = { trustedEmail: true };
    expect((await signIn('entra-email', own)).email).toBe('hanna.berglund@norrvik.example');
    expect((await signIn('unverified', own)).email).toBeUndefined();
  });
});

describe('the simulator as a directory', () => {
  it('is never taken for a real one', async () => {
    await expect(startOidc({ ...simulator.staff, simulator: false }, redirectUri)).rejects.toMatchObject({
      outcome: 'refused',
      message: 'the provider belongs to another environment',
    });
  });
});
