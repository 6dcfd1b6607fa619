import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishOidc, OidcError, startOidc, type OidcConfig } from '@handslag/eid/oidc';
import { createSimulator, type Simulator } from '../src/create-simulator.ts';
import { createBrowser } from './browser.ts';

const redirectUri = 'http://norrvik.localhost:3000/api/staff/callback';
const hanna = {
  subject: 'norrvik-hanna',
  name: 'Hanna Berglund',
  email: 'hanna.berglund@norrvik.example',
  groups: ['norrvik:handler'],
  municipality: 'norrvik',
};

let simulator: Simulator;
let config: OidcConfig;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  simulator = await createSimulator({
    port: 0,
    dataDir,
    staffAccounts: [hanna],
    staffRedirectUris: [redirectUri],
  });
  config = simulator.staff;
});

afterAll(async () => {
  await simulator.close();
  await rm(dataDir, { recursive: true });
});

/** Follows a sign-in up to the address the browser is sent back to. */
async function signIn(url: string, account: string): Promise<string> {
  const browser = createBrowser();
  const page = await browser.get(url);
  expect(page.text).toContain('Hanna Berglund');
  expect(page.text).toContain('inga riktiga e-legitimationer');
  const done = await browser.post(page.url, { account }, { stopAt: redirectUri });
  return done.url;
}

describe('staff sign-in', () => {
  it('gives who it is and the groups', async () => {
    const { url, transaction } = await startOidc(config, redirectUri);
    const back = await signIn(url, hanna.subject);
    const identity = await finishOidc(config, JSON.parse(JSON.stringify(transaction)), back);
    expect(identity).toMatchObject({
      issuer: `${simulator.url}/oidc`,
      subject: hanna.subject,
      name: hanna.name,
      email: hanna.email,
      groups: hanna.groups,
    });
    await expect(finishOidc(config, transaction, back)).rejects.toMatchObject({ outcome: 'refused' });
  });

  it('tells that the person cancelled', async () => {
    const { url, transaction } = await startOidc(config, redirectUri);
    const back = await signIn(url, '');
    await expect(finishOidc(config, transaction, back)).rejects.toMatchObject({ outcome: 'cancelled' });
  });

  it('refuses the answer to someone else’s sign-in', async () => {
    const mine = await startOidc(config, redirectUri);
    const theirs = await startOidc(config, redirectUri);
    const back = await signIn(theirs.url, hanna.subject);
    await expect(finishOidc(config, mine.transaction, back)).rejects.toBeInstanceOf(OidcError);
    const codeOfOther = new URL(back);
    codeOfOther.searchParams.set('state', mine.transaction.state);
    await expect(finishOidc(config, mine.transaction, codeOfOther.href)).rejects.toMatchObject({
      outcome: 'refused',
    });
  });

  it('refuses a transaction older than ten minutes', async () => {
    const { url, transaction } = await startOidc(config, redirectUri);
    const back = await signIn(url, hanna.subject);
    const old = { ...transaction, startedAt: new Date(Date.now() - 11 * 60_000).toISOString() };
    await expect(finishOidc(config, old, back)).rejects.toMatchObject({ outcome: 'refused' });
  });

  it('refuses whom the provider remembered, where they were to be asked anew', async () => {
    const { url, transaction } = await startOidc(config, redirectUri, { anew: true });
    expect(new URL(url).searchParams.get('prompt')).toBe('login');
    const back = await signIn(url, hanna.subject);
    // As if it had been begun five minutes after the provider last asked.
    const later = { ...transaction, startedAt: new Date(Date.now() + 5 * 60_000).toISOString() };
    await expect(finishOidc(config, later, back)).rejects.toThrow('the person was not asked anew');
    const again = await startOidc(config, redirectUri, { anew: true });
    const asked = await signIn(again.url, hanna.subject);
    await expect(finishOidc(config, again.transaction, asked)).resolves.toMatchObject({
      subject: hanna.subject,
    });
  });

  it('refuses http unless the settings permit it, and never beyond this machine', async () => {
    await expect(startOidc({ ...config, insecure: false }, redirectUri)).rejects.toMatchObject({
      outcome: 'refused',
    });
    const elsewhere = { ...config, issuer: 'http://idp.example', insecure: true };
    await expect(startOidc(elsewhere, redirectUri)).rejects.toMatchObject({ outcome: 'refused' });
  });

  it('tells that the provider is out of reach', async () => {
    const nobody = { ...config, issuer: 'http://127.0.0.1:1/oidc' };
    const attempts = await Promise.allSettled([1, 2].map(() => startOidc(nobody, redirectUri)));
    for (const attempt of attempts) expect(attempt).toMatchObject({ reason: { outcome: 'unreachable' } });
  });

  it('sends nobody to an address outside the list', async () => {
    const { url } = await startOidc(config, 'http://norrvik.localhost:3000/elsewhere');
    const page = await createBrowser().get(url);
    expect(page.status).toBe(400);
  });

  it('proves itself with a private key where the provider wants that', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const staffClientKeys = [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }];
    const settings = {
      port: 0,
      dataDir,
      staffAccounts: [hanna],
      staffRedirectUris: [redirectUri],
      staffClientKeys,
    };
    const other = await createSimulator(settings);
    try {
      const { clientSecret: _, ...staff } = other.staff;
      const pem = await exportPKCS8(privateKey);
      const keyed: OidcConfig = { ...staff, privateKey: { pem, keyId: 'k1', algorithm: 'RS256' } };
      const { url, transaction } = await startOidc(keyed, redirectUri);
      const back = await signIn(url, hanna.subject);
      expect((await finishOidc(keyed, transaction, back)).subject).toBe(hanna.subject);
    } finally {
      await other.close();
    }
  });
});
