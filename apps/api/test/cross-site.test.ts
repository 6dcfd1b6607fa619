import { endSessionEndpoint, getSessionEndpoint, keepSessionEndpoint } from '@handslag/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());

const foreign = {
  "a sibling municipality's page": { origin: 'http://sorhamn.localhost', 'sec-fetch-site': 'same-site' },
  'another site': { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' },
  'another site that hides its origin': { origin: '', 'sec-fetch-site': 'cross-site' },
  'another site in an old browser': { origin: 'https://ond.example', 'sec-fetch-site': '' },
  'a page without an origin': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a form, which cannot set our header': { 'x-handslag': '' },
  'no browser at all': { origin: '', 'sec-fetch-site': '' },
  'another port of the same host': { origin: 'http://norrvik.localhost:8080', 'sec-fetch-site': 'same-site' },
};

test.each(Object.entries(foreign))('%s changes nothing', async (_name, headers) => {
  const browser = await world.signedIn('norrvik');
  for (const endpoint of [keepSessionEndpoint, endSessionEndpoint]) {
    const { status, body } = await browser.call(endpoint, {
      ...('body' in endpoint && { body: {} }),
      headers,
    });
    expect([status, body]).toMatchObject([403, { code: 'request_not_from_this_site' }]);
  }
  expect((await browser.call(getSessionEndpoint)).body.kind).toBe('citizen');
});

test('our own page may', async () => {
  const browser = await world.signedIn('norrvik');
  expect((await browser.call(keepSessionEndpoint, { body: {} })).status).toBe(200);
});

test('other sites read nothing either, but may link here', async () => {
  const browser = await world.signedIn('norrvik');
  const embedded = await browser.call(getSessionEndpoint, {
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  });
  expect(embedded.status).toBe(403);
  const sibling = await browser.call(getSessionEndpoint, {
    headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
  });
  expect(sibling.status).toBe(403);
  const link = await browser.call(getSessionEndpoint, {
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  });
  expect(link.status).toBe(200);
});

test('nothing that is for staff is opened by a link on another site', async () => {
  const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
  const opened = async (path: string, site: string) =>
    (await ingrid.send('GET', path, undefined, { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }))
      .statusCode;
  for (const path of ['/api/management/audit/export', '/api/management/settings']) {
    expect(await opened(path, 'cross-site')).toBe(403);
    expect(await opened(path, 'same-site')).toBe(403);
    expect(await opened(path, 'same-origin')).toBe(200);
    expect(await opened(path, 'none')).toBe(200);
  }
  const exports = `SELECT FROM audit_event WHERE action = 'audit:exported'`;
  expect(await world.sql('norrvik', exports)).toHaveLength(2);
});

test('nothing but JSON is read', async () => {
  const browser = await world.signedIn('norrvik');
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ]) {
    const reply = await browser.send('POST', '/api/session/keep', '{}', { 'content-type': type });
    expect([type, reply.statusCode, reply.json()]).toMatchObject([
      type,
      415,
      { code: 'unsupported_media_type' },
    ]);
  }
});

test('no other origin is ever permitted', async () => {
  const browser = world.browser('norrvik');
  const asked = await world.app.inject({
    method: 'OPTIONS',
    url: '/api/session',
    headers: { host: browser.host, origin: 'https://ond.example', 'access-control-request-method': 'DELETE' },
  });
  expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});
