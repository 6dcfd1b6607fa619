import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'handslag-config-'));
const key = 'mP2v8Qx1Zs9Lk4Rt7Yw3Nb6Hc5Jd0Fg2Ae';
const file = (text: string): string => {
  const path = join(folder(), 'secret');
  writeFileSync(path, text);
  return path;
};
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://e-tjanster.example.se',
  DATABASE_URL: 'postgresql://app@db.example.se/handslag',
  SESSION_KEYS: key,
  BANKID_URL: 'https://appapi2.bankid.com/rp/v6.0',
  BANKID_CA: 'pem',
  BANKID_CERTIFICATE: 'pem',
  BANKID_KEY: 'pem',
  BANKID_SIGNATURE_ROOT: 'pem',
};

function problems(given: Record<string, string>): readonly string[] {
  try {
    readConfig({ DATA_FOLDER: folder(), ...given });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('a development machine needs no settings, and keeps the key it made', () => {
  const data = folder();
  const first = readConfig({ NODE_ENV: 'development', DATA_FOLDER: data });
  expect(first).toMatchObject({
    production: false,
    port: 3000,
    databaseUrl: null,
    bankId: null,
    staffOidc: null,
  });
  expect(readConfig({ NODE_ENV: 'development', DATA_FOLDER: data }).sessionKeys).toEqual(first.sessionKeys);
  expect(statSync(join(data, 'session-key')).mode & 0o077).toBe(0);
  expect(readFileSync(join(data, 'session-key'), 'utf8').trim()).toBe(first.sessionKeys[0]?.secret);
});

test('production starts with what it needs and nothing less', () => {
  expect(problems(production)).toEqual([]);
  for (const name of Object.keys(production).filter((each) => each !== 'NODE_ENV')) {
    const { [name as keyof typeof production]: _left, ...rest } = production;
    expect(
      problems(rest).some((problem) => problem.startsWith(name)),
      name,
    ).toBe(true);
  }
});

test('e-legitimations are connected by a list that holds together, and production takes no invented people', () => {
  const { BANKID_URL: _without, ...rest } = production;
  const connection = { id: 'broker', eid: 'telia', protocol: 'oidc', environment: 'production' };
  const told = (...connections: unknown[]): readonly string[] =>
    problems({ ...rest, EID_CONNECTIONS: JSON.stringify(connections) });
  expect(told(connection)).toEqual([]);
  expect(problems({ ...rest, EID_CONNECTIONS: '[{' })[0]).toContain('JSON-lista');
  expect(told(connection, connection)[0]).toContain('två anslutningar heter broker');
  const ofTheirOwn = JSON.stringify([{ ...connection, id: 'bankid', eid: 'bankid', protocol: 'bankid' }]);
  expect(problems({ ...production, EID_CONNECTIONS: ofTheirOwn })[0]).toContain(
    'två anslutningar heter bankid',
  );
  expect(problems({ ...rest, EID_CONNECTIONS: ofTheirOwn })).toEqual([]);
  expect(told({ ...connection, protocol: 'guess' })[0]).toContain('0.protocol');
  expect(told({ ...connection, environment: 'test' })[0]).toContain('påhittade personer');
});

test('groups of the directory give roles in a municipality that is named, and in no other', () => {
  const staff = {
    STAFF_OIDC_ISSUER: 'https://inloggning.example.se',
    STAFF_OIDC_CLIENT_ID: 'handslag',
    STAFF_OIDC_CLIENT_SECRET: key,
  };
  const read = (STAFF_ROLE_GROUPS: string) =>
    readConfig({ ...staff, DATA_FOLDER: folder(), STAFF_ROLE_GROUPS }).staffOidc?.roleGroups;
  expect(read('')?.size).toBe(0);
  expect([...(read('norrvik=H 1,CN=O,A; ett-annat = x,y,z;') ?? [])]).toEqual([
    ['norrvik', { handler: 'H 1', 'service-owner': 'CN=O', administrator: 'A' }],
    ['ett-annat', { handler: 'x', 'service-owner': 'y', administrator: 'z' }],
  ]);
  for (const wrong of [
    'h,s,a',
    'norrvik=h,s',
    'norrvik=h,s,a,b',
    'norrvik=h,,a',
    '=h,s,a',
    'norrvik=h,s,a;x',
  ])
    expect(problems({ ...staff, STAFF_ROLE_GROUPS: wrong })[0], wrong).toContain('STAFF_ROLE_GROUPS');
});

test('all mistakes are told at once, each saying what to do', () => {
  const told = problems({
    NODE_ENV: 'production',
    PORT: 'åtta',
    PUBLIC_URL: 'http://e-tjanster.example.se',
    SESSION_KEYS: 'kort',
    BANKID_ENVIRONMENT: 'simulator',
    BANKID_URL: 'http://127.0.0.1:1',
    STAFF_OIDC_ISSUER: 'https://inloggning.example.se',
    STAFF_OIDC_SIMULATED: 'true',
  });
  for (const name of [
    'PORT',
    'PUBLIC_URL',
    'DATABASE_URL',
    'SESSION_KEYS',
    'BANKID_ENVIRONMENT',
    'STAFF_OIDC_CLIENT_ID',
    'STAFF_OIDC_SIMULATED',
  ]) {
    expect(
      told.some((problem) => problem.includes(name)),
      name,
    ).toBe(true);
  }
});

test.each([['x'.repeat(64)], ['a short one'], [`${key},${key}a,${key}b`]])(
  'the session keys %s are refused',
  (keys) => {
    expect(problems({ ...production, SESSION_KEYS: keys })).toHaveLength(1);
  },
);

test('secrets may lie in files, but not in two places', () => {
  const { SESSION_KEYS, ...rest } = production;
  expect(problems({ ...rest, SESSION_KEYS_FILE: file(`${SESSION_KEYS}\n`) })).toEqual([]);
  expect(problems({ ...production, SESSION_KEYS_FILE: file(key) })).toHaveLength(1);
  expect(problems({ ...rest, SESSION_KEYS_FILE: '/nowhere' }).join()).toContain('/nowhere');
});

test('two keys may be active, the newest signs', () => {
  const { sessionKeys } = readConfig({
    ...production,
    DATA_FOLDER: folder(),
    SESSION_KEYS: `${key}new,${key}`,
  });
  expect(sessionKeys.map(({ secret }) => secret)).toEqual([`${key}new`, key]);
  expect(new Set(sessionKeys.map(({ id }) => id)).size).toBe(2);
});
