import { getSessionEndpoint } from '@handslag/contracts/sessions';
import { startSignInEndpoint } from '@handslag/contracts/sign-in';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { startSmallIssuer, type SmallIssuer } from './small-issuer.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const client = 'handslag';
const levels = 'http://id.elegnamnden.se/loa/1.0/';
const elsa = {
  acr: `${levels}loa3`,
  'https://id.oidc.se/claim/personalIdentityNumber': '199001012385',
  name: 'Elsa Lindmark',
};
let good: SmallIssuer;
let bad: SmallIssuer;
let world: TestApp;

beforeAll(async () => {
  [good, bad] = [await startSmallIssuer(client), await startSmallIssuer(client)];
  const common = { protocol: 'oidc', environment: 'simulator', clientId: client, clientSecret: 'secret' };
  const connections = [
    { ...common, id: 'good', eid: 'telia', issuer: good.issuer },
    { ...common, id: 'bad', eid: 'freja', issuer: bad.issuer },
    {
      ...common,
      id: 'abroad',
      eid: 'foreign-eid',
      issuer: bad.issuer,
      preset: 'sweden-connect',
      signedUserInfo: false,
    },
  ];
  world = await createTestApp({ env: { EID_CONNECTIONS: JSON.stringify(connections) } });
});
afterAll(async () => {
  await world.close();
  await Promise.all([good.stop(), bad.stop()]);
});

/** The request that the browser is sent away with. */
async function leave(browser: Browser, eid: string): Promise<URLSearchParams> {
  const { body } = await browser.call(startSignInEndpoint, { body: { eid, returnTo: '/min-sida' } });
  if (body.kind !== 'redirect') throw new Error(JSON.stringify(body));
  return new URL(body.url).searchParams;
}

async function arrive(browser: Browser, address: string): Promise<string> {
  const { pathname, search } = new URL(address);
  const reply = await browser.send('GET', pathname + search, undefined, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  });
  return String(reply.headers.location);
}

const session = async (browser: Browser) => (await browser.call(getSessionEndpoint)).body;

test('a provider that follows no more than OpenID Connect Core signs in who it says', async () => {
  const browser = world.browser('norrvik');
  expect(await arrive(browser, good.approve(await leave(browser, 'telia'), elsa))).toBe('/min-sida');
  expect(await session(browser)).toMatchObject({ kind: 'citizen', name: 'Elsa Lindmark' });
});

test('a bad provider that sends its visitors on to a good one gets nothing of what the good one answers', async () => {
  const [victim, thief] = [world.browser('norrvik'), world.browser('norrvik')];
  const thiefs = await leave(thief, 'telia');
  const victims = await leave(victim, 'freja');
  // To the good one it is the thief's request; to us the answer is the victim's.
  const mixed = new URLSearchParams({ ...Object.fromEntries(thiefs), state: victims.get('state') ?? '' });
  const answer = good.approve(mixed, elsa);
  expect(await arrive(victim, answer)).toMatch(/^\/logga-in\?fel=/);
  expect(bad.handedOver).toEqual([]);

  const { pathname } = new URL(victims.get('redirect_uri') ?? '');
  const bads = new URL(answer);
  expect(pathname).not.toBe(bads.pathname);
  for (const browser of [victim, thief]) expect(await session(browser)).toMatchObject({ kind: 'none' });
});

test('a Foreign eID is nobody with a Swedish number, whatever level it says that they have', async () => {
  const browser = world.browser('norrvik');
  for (const level of ['loa3', 'loa4', 'eidas-sub']) {
    const claims = { ...elsa, acr: levels + level };
    expect(await arrive(browser, bad.approve(await leave(browser, 'foreign-eid'), claims))).toMatch(/\?fel=/);
    expect(await session(browser)).toMatchObject({ kind: 'none' });
  }
  const prid = { 'https://id.swedenconnect.se/claim/prid': 'DE:simulator-annegret' };
  const annegret = { acr: `${levels}eidas-sub`, name: 'Annegret Überwald', ...prid };
  expect(await arrive(browser, bad.approve(await leave(browser, 'foreign-eid'), annegret))).toBe('/min-sida');
  expect(await session(browser)).toMatchObject({ kind: 'citizen', maskedNumber: null });
});
