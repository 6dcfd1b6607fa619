import { randomUUID } from 'node:crypto';
import { endSessionEndpoint, getSessionEndpoint } from '@handslag/contracts/sessions';
import { startStaffSignInEndpoint } from '@handslag/contracts/sign-in';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBrowser } from '../../eid-simulator/test/browser.ts';
import { admitStaff } from '../src/users/admit-staff.ts';
import { awaitedSubject } from '../src/users/awaited-subject.ts';
import type { Browser } from './browser.ts';
import { startSimulator, type RunningSimulator } from './simulator.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let eid: RunningSimulator;
let world: TestApp;
beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

/** Goes to the provider, chooses the account, and gives the address it sends the browser back to. */
async function toProvider(
  browser: Browser,
  account: string,
  returnTo = '/handlaggning/arenden',
): Promise<string> {
  const { status, body } = await browser.call(startStaffSignInEndpoint, {
    body: { returnTo },
  });
  expect(status).toBe(201);
  const outside = createBrowser();
  const page = await outside.get(body.url);
  const back = await outside.post(page.url, { account }, { stopAt: `http://${browser.host}/` });
  return back.url.replace(`http://${browser.host}`, '');
}

test('an account of the municipality gets in with its own roles and groups', async () => {
  const browser = world.browser('norrvik');
  const back = await toProvider(browser, 'norrvik-hanna');
  const returned = await browser.send('GET', back, undefined, {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  });
  expect([returned.statusCode, returned.headers.location]).toEqual([303, '/handlaggning/arenden']);
  const { body } = await browser.call(getSessionEndpoint);
  expect(body).toMatchObject({
    kind: 'staff',
    name: 'Hanna Berglund',
    roles: ['handler'],
    groupNames: { 'gata-och-park': 'Gata och park' },
    simulated: true,
  });
  const [event] = await world.sql(
    'norrvik',
    'SELECT action, details FROM audit_event ORDER BY seq DESC LIMIT 1',
  );
  expect(event).toMatchObject({ action: 'sign-in:ok', details: { eid: 'oidc' } });
});

test('whatever the page it returns to is called, the way there fits in a header', async () => {
  const browser = world.browser('norrvik');
  const back = await toProvider(browser, 'norrvik-hanna', '/sök/💥\u0001?q=%C3%A5#\ud800');
  const { statusCode, headers } = await browser.send('GET', back);
  expect([statusCode, headers.location]).toEqual([303, '/s%C3%B6k/%F0%9F%92%A5%01?q=%C3%A5#%EF%BF%BD']);
});

test('an account of another municipality is not known here', async () => {
  const browser = world.browser('sorhamn');
  const returned = await browser.send('GET', await toProvider(browser, 'norrvik-hanna'));
  expect(returned.headers.location).toBe('/handlaggning?problem=account_not_known');
  expect((await browser.call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
});

test('a disabled account is shut out, also from a session it already has', async () => {
  const browser = await world.staffSignedIn('norrvik', 'norrvik-oskar');
  await world.sql('norrvik', `UPDATE staff_account SET disabled_at = now() WHERE subject = 'norrvik-oskar'`);
  expect((await browser.call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
  const again = world.browser('norrvik');
  const returned = await again.send('GET', await toProvider(again, 'norrvik-oskar'));
  expect(returned.headers.location).toBe('/handlaggning?problem=account_not_known');
});

test('the answer is worth something once, and only in the browser that began', async () => {
  const browser = world.browser('norrvik');
  const back = await toProvider(browser, 'norrvik-hanna');
  const stranger = world.browser('norrvik');
  expect((await stranger.send('GET', back)).headers.location).toBe('/handlaggning?problem=sign_in_not_found');
  expect((await browser.send('GET', back)).headers.location).toBe('/handlaggning/arenden');
  expect((await browser.send('GET', back)).headers.location).toBe('/handlaggning?problem=sign_in_not_found');
});

/** The address of the provider that a browser is sent to now. */
async function sentTo(browser: Browser): Promise<URLSearchParams> {
  const { body } = await browser.call(startStaffSignInEndpoint, { body: { returnTo: '/handlaggning' } });
  return new URL(body.url).searchParams;
}

test('who signed out, or was away too long, is asked anew by the provider; the next at the computer is not let in silently', async () => {
  const browser = world.browser('norrvik');
  expect((await sentTo(browser)).get('prompt')).toBeNull();
  await browser.send('GET', await toProvider(browser, 'norrvik-hanna'));
  expect((await sentTo(browser)).get('prompt')).toBeNull();

  await browser.call(endSessionEndpoint, { body: {} });
  const asked = await sentTo(browser);
  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
  expect((await sentTo(browser)).get('prompt')).toBe('login');
  await browser.send('GET', await toProvider(browser, 'norrvik-hanna'));
  expect((await browser.call(getSessionEndpoint)).body).toMatchObject({ kind: 'staff' });
  expect((await sentTo(browser)).get('prompt')).toBeNull();

  await world.idleFor('norrvik', 20);
  expect((await browser.call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
  expect((await sentTo(browser)).get('prompt')).toBe('login');
  await browser.send('GET', await toProvider(browser, 'norrvik-hanna'));
  expect((await sentTo(browser)).get('prompt')).toBeNull();
});

test('who left a session that has run out overnight is asked anew too', async () => {
  const browser = world.browser('norrvik');
  const absoluteEndAt = new Date(world.clock.now().getTime() - 1_000);
  const session = { id: randomUUID(), generation: 1, absoluteEndAt, secondsLeft: 0 };
  world.carry(browser, world.municipality('norrvik'), session);
  expect((await browser.call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
  expect(browser.cookies.has('__Host-session')).toBe(false);
  expect((await sentTo(browser)).get('prompt')).toBe('login');
});

test('groups that give roles in one municipality give none in another that shares the directory', async () => {
  const STAFF_ROLE_GROUPS = 'norrvik=handler,service-owner,administrator; sorhamn=S1,S2,S3';
  const shared = await createTestApp({ env: { ...eid.env, STAFF_ROLE_GROUPS } });
  try {
    await shared.sql('norrvik', `UPDATE staff_account SET roles = '{}' WHERE subject = 'norrvik-ingrid'`);
    await shared.sql(
      'sorhamn',
      `UPDATE staff_account SET subject = 'norrvik-ingrid', roles = '{administrator}' WHERE subject = 'sorhamn-nils'`,
    );
    const rolesIn = async (slug: 'norrvik' | 'sorhamn') => {
      const browser = shared.browser(slug);
      await browser.send('GET', await toProvider(browser, 'norrvik-ingrid'));
      return (await browser.call(getSessionEndpoint)).body;
    };
    expect(await rolesIn('norrvik')).toMatchObject({ kind: 'staff', roles: ['administrator'] });
    expect(await rolesIn('sorhamn')).toMatchObject({ kind: 'staff', roles: [] });
  } finally {
    await shared.close();
  }
});

test('an account that waits for its address is nobody else’s, whatever they call themselves', async () => {
  const place = world.municipality('norrvik');
  const issuer = world.context.config.staffOidc?.provider.issuer ?? '';
  const subject = awaitedSubject('Karin.Åkesson@norrvik.example');
  expect(subject).toBe('e-post karin.Åkesson@norrvik.example');
  await world.sql(
    'norrvik',
    `INSERT INTO staff_account (municipality_id, id, issuer, subject, name, email, roles, groups, updated_at)
     VALUES ($1, $2, $3, $4, 'Karin Åkesson', 'karin.Åkesson@norrvik.example', '{administrator}', '{}', now())`,
    [place.id, randomUUID(), issuer, subject],
  );
  const admit = (identity: { subject: string; email?: string }) =>
    world.context.db.tenant(place.id, (tx) =>
      admitStaff(tx, place, { issuer, name: 'Någon', groups: [], ...identity }, null),
    );
  expect(await admit({ subject })).toBeNull();
  // The sign of kelvin is a k in small letters, but another letter in an address.
  expect(await admit({ subject: 'x', email: '\u212Aarin.Åkesson@norrvik.example' })).toBeNull();
  expect(await admit({ subject: 'karin-1', email: 'KARIN.Åkesson@Norrvik.example' })).not.toBeNull();
});

test('a change of role counts from the next request', async () => {
  const browser = await world.staffSignedIn('norrvik', 'norrvik-mikaela');
  await world.sql(
    'norrvik',
    `UPDATE staff_account SET roles = '{administrator}' WHERE subject = 'norrvik-mikaela'`,
  );
  expect((await browser.call(getSessionEndpoint)).body).toMatchObject({ roles: ['administrator'] });
});
