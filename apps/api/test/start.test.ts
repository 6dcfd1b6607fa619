import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort, isFree } from '../src/launcher/ports.ts';

const program = join(import.meta.dirname, '../src/start.ts');
const folder = join(tmpdir(), `handslag-start-${randomUUID().slice(0, 8)}`);
const web = join(folder, 'web');

beforeAll(() => {
  mkdirSync(web, { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Handslag</title>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function launch(env: Record<string, string>): { process: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATA_FOLDER: join(folder, 'data'),
      WEB_FOLDER: web,
      LOG_LEVEL: 'warn',
      SIMULATOR_PORT: '0',
      // Empty, so that a developer's own .env does not count.
      DATABASE_URL: '',
      BANKID_URL: '',
      STAFF_OIDC_ISSUER: '',
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said += text.toString()));
  return { process: child, said: () => said };
}

async function untilSaid(launched: ReturnType<typeof launch>, words: string): Promise<void> {
  await expect.poll(launched.said, { timeout: 60_000, interval: 100 }).toContain(words);
}

async function end(
  { process: child }: ReturnType<typeof launch>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

type Reply = { municipalities: { slug: string; url: string }[] };

describe('a newcomer’s start', () => {
  test('serves everything, ends at Ctrl-C, and has kept it all the next time', async () => {
    const port = await findFreePort();
    const first = launch({ PORT: String(port) });
    await untilSaid(first, 'Avsluta med Ctrl-C');
    expect(first.said()).toContain(`http://norrvik.localhost:${port}`);
    expect(first.said()).toMatch(/199001012385 +Elsa Lindmark/);
    expect(first.said()).toContain('Ingrid Malm');
    expect(await (await fetch(`http://localhost:${port}/api/ready`)).json()).toEqual({ status: 'ready' });
    const { municipalities } = (await (
      await fetch(`http://localhost:${port}/api/municipalities`)
    ).json()) as Reply;
    expect(municipalities.map(({ slug }) => slug)).toEqual(['norrvik', 'sorhamn']);
    const simulator = /Simulerat BankID +(\S+)/.exec(first.said())?.[1] ?? '';
    expect((await fetch(simulator)).status).toBe(200);
    const key = await readFile(join(folder, 'data/session-key'), 'utf8');

    expect(await end(first, 'SIGINT')).toBe(0);
    expect(await isFree(port, '127.0.0.1')).toBe(true);
    await expect(fetch(simulator)).rejects.toThrow();

    const second = launch({ PORT: String(port) });
    await untilSaid(second, 'Avsluta med Ctrl-C');
    expect(await readFile(join(folder, 'data/session-key'), 'utf8')).toBe(key);
    expect(await (await fetch(`http://localhost:${port}/api/ready`)).json()).toEqual({ status: 'ready' });
    // Killed without a chance to say goodbye: nothing it started outlives it.
    await end(second, 'SIGKILL');
    const orphan = /Simulerat BankID +(\S+)/.exec(second.said())?.[1] ?? '';
    await expect
      .poll(
        () =>
          fetch(orphan).then(
            () => 'alive',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone');
  }, 150_000);
});

describe('what stands in the way is said in one sentence', () => {
  let occupant: Server;
  let taken: number;
  beforeAll(async () => {
    taken = await findFreePort();
    occupant = createServer().listen(taken, '127.0.0.1');
    await once(occupant, 'listening');
    writeFileSync(join(folder, 'a-file'), '');
  });
  afterAll(() => occupant.close());

  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a taken port',
      () => ({ PORT: String(taken) }),
      /^Port \d+ är upptagen\. .*PORT=\d+ npx pnpm@12 start$/,
    ],
    ['a bad setting', () => ({ PORT: 'tretusen' }), /^PORT ska vara ett heltal/],
    [
      'a folder one may not write in',
      () => ({ DATA_FOLDER: join(folder, 'a-file/data') }),
      /^Det går inte att skriva i .*DATA_FOLDER\.$/,
    ],
    [
      'a database that is not there',
      () => ({ PORT: '0', DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/d' }),
      /svarar inte\. .*DATABASE_URL/,
    ],
    [
      'no address of a database',
      () => ({ PORT: '0', DATABASE_URL: 'min databas' }),
      /^DATABASE_URL är ingen adress/m,
    ],
    ['production without its settings', () => ({ NODE_ENV: 'production' }), /^DATABASE_URL saknas\./m],
  ])('%s', async (_, env, sentence) => {
    const failed = launch(env());
    const [code] = (await once(failed.process, 'exit')) as [number | null];
    expect(code).toBe(1);
    const words = failed.said().replace('Startar databasen …\n', '').trim();
    expect(words).toMatch(sentence);
    expect(words).not.toMatch(/^\s+at /m);
  });
});
