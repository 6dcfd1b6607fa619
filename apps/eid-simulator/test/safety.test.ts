import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBankId } from '@handslag/eid/bankid';
import { createSimulator } from '../src/create-simulator.ts';
import { pemOf } from '../src/pki/create-pki.ts';
import { otherRoot } from './other-root.ts';

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
});

afterAll(() => rm(dataDir, { recursive: true }));

const main = join(import.meta.dirname, '../src/main.ts');

function program(env: Record<string, string>) {
  return spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], SIMULATOR_DATA: dataDir, ...env },
  });
}

describe('the simulator as a program', () => {
  it('says when it is ready, and stops when told', async () => {
    const child = program({});
    onTestFinished(() => void child.kill('SIGKILL'));
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk))),
    );
    const [, url = ''] = /^eid-simulator ready (http:\S+)\n$/u.exec(line) ?? [];
    const configuration = await fetch(`${url}/oidc/.well-known/openid-configuration`);
    expect(await configuration.json()).toMatchObject({ issuer: `${url}/oidc` });
    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(0);
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }, 'never runs in production'],
    ['with a port that is none', { SIMULATOR_PORT: 'eighty' }, 'SIMULATOR_PORT must be a port number'],
    ['with accounts that are none', { SIMULATOR_STAFF_ACCOUNTS: '[{}]' }, 'must be a JSON list'],
    ['with a folder that cannot be made', { SIMULATOR_DATA: '/dev/null/keys' }, 'SIMULATOR_DATA'],
  ])('refuses to start %s, in one sentence', async (_when, env, sentence) => {
    const child = program(env);
    const said = await text(child.stderr);
    expect(said).toContain(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)))).toBe(1);
  });
});

describe('keeping the worlds apart', () => {
  it('refuses production also in process', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    await expect(createSimulator({ port: 0, dataDir })).rejects.toThrow('never runs in production');
    vi.unstubAllEnvs();
  });

  it('keeps its root between starts, and puts it where others can pin it', async () => {
    const first = await createSimulator({ port: 0, dataDir });
    await first.close();
    const second = await createSimulator({ port: 0, dataDir });
    await second.close();
    expect(second.bankId.signatureRoot).toBe(first.bankId.signatureRoot);
    expect(await readFile(join(dataDir, 'root.pem'), 'utf8')).toBe(first.bankId.signatureRoot);
  });

  it('starts several times at once with one root, and says so when its keys are damaged', async () => {
    const fresh = join(dataDir, 'fresh');
    const started = await Promise.all([1, 2, 3].map(() => createSimulator({ port: 0, dataDir: fresh })));
    await Promise.all(started.map((simulator) => simulator.close()));
    expect(new Set(started.map(({ bankId }) => bankId.signatureRoot)).size).toBe(1);
    await writeFile(join(fresh, 'pki.json'), '{');
    await expect(createSimulator({ port: 0, dataDir: fresh })).rejects.toThrow('Delete its folder');
  });

  it('cannot be trusted as production or test, nor a real root as the simulator', async () => {
    const simulator = await createSimulator({ port: 0, dataDir });
    await simulator.close();
    const real = { ...simulator.bankId, baseUrl: 'https://appapi2.example/rp/v6.0', cert: 'x', key: 'x' };
    for (const environment of ['production', 'test'] as const) {
      expect(() => createBankId({ ...real, environment })).toThrow('does not belong');
    }
    expect(() =>
      createBankId({ ...simulator.bankId, environment: 'simulator', signatureRoot: otherRoot }),
    ).toThrow('does not belong');
    expect(() =>
      createBankId({
        environment: 'test',
        signatureRoot: otherRoot,
        baseUrl: 'http://127.0.0.1',
        displayName: 'x',
      }),
    ).toThrow('https');
  });
});

describe('mutual TLS', () => {
  it('answers 401 to a caller without certificate, and works with one', async () => {
    const simulator = await createSimulator({ port: 0, dataDir, mutualTls: true });
    const ca = simulator.bankId.signatureRoot;
    const { certificate: cert, key } = await pemOf(simulator.pki.relyingParty);
    const request = { purpose: 'login', flow: 'other-device', endUserIp: '2001:db8::7' } as const;
    try {
      const stranger = createBankId({ environment: 'simulator', ...simulator.bankId, ca });
      await expect(stranger.start(request)).rejects.toMatchObject({
        alarm: true,
        message: /401 unauthorized/u,
      });
      const known = createBankId({ environment: 'simulator', ...simulator.bankId, ca, cert, key });
      await expect(known.start(request)).resolves.toMatchObject({ provider: 'bankid' });
      const unpinned = createBankId({ environment: 'simulator', ...simulator.bankId, cert, key });
      await expect(unpinned.start(request)).rejects.toMatchObject({ messageId: 'RFA5' });
    } finally {
      await simulator.close();
    }
  });
});
