import type { Endpoint } from '@handslag/contracts/endpoint';
import { Problem } from '@handslag/contracts/problem';
import * as fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
let browsers: Browser[];
beforeAll(async () => {
  world = await createTestApp({ env: { REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' } });
});
afterAll(() => world.close());

const filled = (path: string, value: string): string => path.replaceAll(/:\w+/g, encodeURIComponent(value));
const someId = '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57';

function expectHeaders({ headers }: LightMyRequestResponse, what: string): void {
  const csp = String(headers['content-security-policy']);
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'report-uri /api/csp-reports',
  ]) {
    expect(csp.split(';'), what).toContain(part);
  }
  expect(csp, what).not.toMatch(/unsafe|http:|https:|\*/);
  expect(
    Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1]),
    what,
  ).toBeGreaterThanOrEqual(31_536_000);
  expect(headers, what).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  });
  expect(headers, what).not.toHaveProperty('x-powered-by');
  expect(headers, what).not.toHaveProperty('server');
}

test('every answer, good or bad, carries the protective headers, and problems are of the closed list', async () => {
  const signedIn = await world.signedIn('norrvik');
  for (const endpoint of world.app.endpoints) {
    for (const browser of [world.browser('norrvik'), signedIn]) {
      for (const [value, body] of [
        [someId, {}],
        ['nonsense', { surplus: 1 }],
      ] as const) {
        const what = `${endpoint.method} ${endpoint.path} ${value}`;
        const sent = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? undefined : body;
        const reply = await browser.send(endpoint.method, filled(endpoint.path, value), sent);
        expectHeaders(reply, what);
        if (reply.statusCode >= 400) {
          expect(reply.headers['content-type'], what).toMatch(/^application\/problem\+json/);
          expect(Problem.parse(reply.json()).status, what).toBe(reply.statusCode);
        }
        if (!String(reply.headers['cache-control']).includes('immutable'))
          expect(reply.headers['cache-control'], what).toBe('no-store');
      }
    }
  }
});

test.each([
  ['an unknown path', 'GET', '/api/nothing', undefined, {}, 404, 'not_found'],
  [
    'an unknown host',
    'GET',
    '/api/municipality',
    undefined,
    { host: 'okand.example' },
    404,
    'unknown_municipality',
  ],
  ['another method', 'PUT', '/api/session', {}, {}, 405, 'method_not_allowed'],
  ['broken JSON', 'POST', '/api/session/keep', '{"a":', {}, 400, 'malformed_json'],
  ['no JSON at all', 'POST', '/api/session/keep', '', {}, 400, 'malformed_json'],
  ['a poisoned prototype', 'POST', '/api/session/keep', '{"__proto__": {"a": 1}}', {}, 400, 'malformed_json'],
  ['a surplus field', 'POST', '/api/session/keep', { municipalityId: someId }, {}, 400, 'validation_failed'],
  [
    'a body beyond measure',
    'POST',
    '/api/session/keep',
    `"${'x'.repeat(1_100_000)}"`,
    {},
    413,
    'body_too_large',
  ],
  ['an address that is none', 'GET', '/api/e-services/%', undefined, {}, 404, 'not_found'],
] as const)('%s', async (_name, method, url, body, headers, status, code) => {
  const reply = await world.browser('norrvik').send(method, url, body, headers);
  expect([reply.statusCode, reply.json()]).toMatchObject([status, { code, status }]);
  expectHeaders(reply, url);
  expect(reply.body).not.toMatch(/node_modules|\.ts|FST_|at /);
});

test('validation says which field', async () => {
  const reply = await world
    .browser('norrvik')
    .send('POST', '/api/sign-in', { eid: 'bankid', flow: 'elsewhere', returnTo: '/' });
  expect(reply.json()).toMatchObject({ code: 'validation_failed', fields: [{ path: 'flow' }] });
});

test('what only some may use says so before it reads anything', async () => {
  const staff = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const citizen = await world.signedIn('norrvik');
  for (const { access, method, path } of world.app.endpoints) {
    const ask = (browser: Browser) =>
      browser.send(method, filled(path, someId), method === 'GET' || method === 'DELETE' ? undefined : 'x');
    if (access === 'staff') expect((await ask(citizen)).statusCode, path).toBe(403);
    if (access === 'citizen' || access === 'applicant') expect((await ask(staff)).statusCode, path).toBe(403);
    if (access !== 'anyone') expect((await ask(world.browser('norrvik'))).statusCode, path).toBe(401);
  }
});

test('no request whatever makes the server fail', async () => {
  browsers = [
    world.browser('norrvik'),
    await world.signedIn('norrvik'),
    await world.staffSignedIn('norrvik', 'norrvik-hanna'),
  ];
  const requests = fc.record({
    endpoint: fc.constantFrom(...world.app.endpoints) as fc.Arbitrary<Endpoint>,
    browser: fc.integer({ min: 0, max: browsers.length - 1 }),
    param: fc.oneof(
      fc.constant(someId),
      fc.constant('1'),
      fc.constant('bygglov'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    ),
    query: fc.dictionary(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 40 }), {
      maxKeys: 3,
    }),
    body: fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.object({ withNullPrototype: false }).map((value) => JSON.stringify(value)),
    ),
    cookie: fc.option(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), { freq: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(requests, async ({ endpoint, browser, param, query, body, cookie }) => {
      const asker = browsers[browser] ?? world.browser('norrvik');
      // Signing out would make the rest of the run anonymous.
      if (endpoint.path === '/api/session' && endpoint.method === 'DELETE') return;
      const search = new URLSearchParams(query).toString();
      const url = filled(endpoint.path, param) + (search && `?${search}`);
      const sent = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? undefined : body;
      const headers = cookie === null ? {} : { cookie: `__Host-session=${cookie}; __Host-sign-in=${cookie}` };
      const reply = await asker.send(endpoint.method, url, sent, headers);
      const honest = endpoint.errors.includes('sign_in_unavailable') && reply.statusCode === 503;
      if (!honest)
        expect(reply.statusCode, `${endpoint.method} ${url} ${reply.body.slice(0, 200)}`).toBeLessThan(500);
    }),
    { numRuns: 1_500 },
  );
});

test('describes itself', async () => {
  const { statusCode, body } = await world.browser('localhost').send('GET', '/api/openapi.json');
  expect(statusCode).toBe(200);
  const described = JSON.parse(body) as { openapi: string; paths: Record<string, Record<string, unknown>> };
  expect(described.openapi).toBe('3.1.0');
  for (const [, pointer = ''] of body.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer
      .split('/')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], described);
    expect(found, pointer).toBeDefined();
  }
  const signIn = JSON.stringify(described.paths['/api/sign-in']);
  expect(signIn).toContain('application/problem+json');
  expect(signIn).toContain('eid_not_accepted');
  for (const { method, path } of world.app.endpoints) {
    expect(
      described.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()],
      `${method} ${path}`,
    ).toBeDefined();
  }
});

test.each([
  ['an eager visitor', { REQUESTS_PER_MINUTE: '10' }],
  ['an eager session', { REQUESTS_PER_MINUTE_OF_SESSION: '10' }],
])('asks %s to wait, and says how long', async (_name, env) => {
  const strict = await createTestApp({ env });
  const browser = await strict.signedIn('norrvik');
  const replies = [];
  for (let count = 0; count < 12; count++) replies.push(await browser.send('GET', '/api/session'));
  await strict.close();
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(10).fill(200), 429, 429]);
  expect(replies[11]?.json()).toMatchObject({ code: 'too_many_requests', retryAfter: expect.any(Number) });
  expect(Number(replies[11]?.headers['retry-after'])).toBeGreaterThan(0);
});

test('what a browser reports as blocked goes to the log, whatever it holds', async () => {
  const browser = world.browser('norrvik');
  const report = {
    'csp-report': { 'blocked-uri': 'https://ond.example/x?y=1', 'effective-directive': 'img-src' },
  };
  for (const [type, body] of [
    ['application/csp-report', report],
    [
      'application/reports+json',
      [{ type: 'csp-violation', body: { blockedURL: 'inline', effectiveDirective: 'style-src' } }],
    ],
    ['application/reports+json', 'nonsense'],
  ] as const) {
    const reply = await browser.send('POST', '/api/csp-reports', body, {
      'content-type': type,
      'x-handslag': '',
      origin: '',
    });
    expect(reply.statusCode).toBe(body === 'nonsense' ? 400 : 204);
  }
});
