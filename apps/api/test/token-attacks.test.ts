import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { getSessionEndpoint } from '@handslag/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
let payload: Record<string, unknown>;
let key: { id: string; secret: string };
beforeAll(async () => {
  world = await createTestApp();
  const browser = await world.signedIn('norrvik');
  payload = JSON.parse(
    Buffer.from(browser.cookies.get('__Host-session')?.split('.')[1] ?? '', 'base64url').toString(),
  );
  key = world.context.config.sessionKeys[0] ?? { id: '', secret: '' };
});
afterAll(() => world.close());

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const hs = (digest: string, secret: string) => (input: string) =>
  createHmac(digest, secret).update(input).digest('base64url');

function token({
  header = {},
  claims = {},
  signature = hs('sha256', key.secret),
}: {
  header?: object;
  claims?: object;
  signature?: (input: string) => string;
}): string {
  const input = `${encode({ alg: 'HS256', typ: 'JWT', kid: key.id, ...header })}.${encode({ ...payload, ...claims })}`;
  return `${input}.${signature(input)}`;
}

async function kindWith(cookie: string): Promise<string> {
  const browser = world.browser('norrvik');
  browser.cookies.set('__Host-session', cookie);
  const { status, body } = await browser.call(getSessionEndpoint);
  expect(status).toBe(200);
  return body.kind;
}

test('the same token made by hand is accepted, so the refusals below mean something', async () => {
  expect(await kindWith(token({}))).toBe('citizen');
});

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const seconds = Math.floor(Date.now() / 1000);
test.each([
  ['no algorithm', () => token({ header: { alg: 'none' }, signature: () => '' })],
  ['no algorithm, with a signature', () => token({ header: { alg: 'none' } })],
  ['no signature', () => token({ signature: () => '' })],
  [
    'another algorithm with the same key',
    () => token({ header: { alg: 'HS512' }, signature: hs('sha512', key.secret) }),
  ],
  [
    'a public key algorithm',
    () =>
      token({
        header: { alg: 'RS256' },
        signature: (input) => signWith('sha256', Buffer.from(input), privateKey).toString('base64url'),
      }),
  ],
  ['another key', () => token({ signature: hs('sha256', 'x'.repeat(40)) })],
  ['an unknown key id', () => token({ header: { kid: 'unknown' } })],
  ['no key id', () => token({ header: { kid: undefined } })],
  ['another audience', () => token({ claims: { aud: 'somebody-else' } })],
  ['another issuer', () => token({ claims: { iss: 'somebody-else' } })],
  ['no end', () => token({ claims: { exp: undefined } })],
  ['an end that has passed', () => token({ claims: { exp: seconds - 1 } })],
  ['no session', () => token({ claims: { sid: undefined } })],
  ['a session that is none', () => token({ claims: { sid: '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57' } })],
  ['a session that is no id', () => token({ claims: { sid: "' OR true --" } })],
  ['another municipality', () => token({ claims: { mun: world.municipality('sorhamn').id } })],
  ['a generation far ahead', () => token({ claims: { gen: 'x' } })],
  ['nonsense', () => 'a.b.c'],
  ['an empty cookie', () => ''],
])('%s is nobody', async (_name, make) => {
  expect(await kindWith(make())).toBe('none');
});

test('a bearer header is nobody', async () => {
  const browser = world.browser('norrvik');
  const { body } = await browser.call(getSessionEndpoint, {
    headers: { authorization: `Bearer ${token({})}` },
  });
  expect(body.kind).toBe('none');
  browser.cookies.set('__Host-session', 'a.b.c');
  const beside = await browser.call(getSessionEndpoint, {
    headers: { authorization: `Bearer ${token({})}` },
  });
  expect(beside.body.kind).toBe('none');
});

test('a session that was ended is nobody, whatever its token says', async () => {
  await world.sql('norrvik', `UPDATE session SET ended_at = now(), ended_reason = 'signed-out'`);
  expect(await kindWith(token({}))).toBe('none');
});
