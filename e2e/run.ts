import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, startEmbedded } from '@handslag/database/embedded';
import { ensureBrowsers } from './browsers.ts';

const root = join(import.meta.dirname, '..');
const launcher = join(root, 'apps/api/src/start.ts');
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');

const operatorToken = 'en nyckel som bara gäller i proven';

/** Starts the product on a database of its own, runs the journeys against it and stops it. Answers the exit code. */
async function run(words: readonly string[]): Promise<number> {
  await ensureBrowsers((message) => console.log(message));
  const folder = mkdtempSync(join(tmpdir(), 'handslag-e2e-'));
  const server = await startEmbedded({ folder: join(folder, 'postgres'), temporary: true });
  const [port, simulatorPort] = [await freePort(), await freePort()];
  await ensureDatabase(server, 'handslag');
  const product = spawn(process.execPath, [launcher], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
      DATA_FOLDER: folder,
      DATABASE_URL: server.applicationUrl('handslag'),
      DATABASE_OWNER_URL: server.ownerUrl('handslag'),
      LOG_LEVEL: 'warn',
      OPERATOR_TOKEN: operatorToken,
      // Every journey comes from one address.
      SIGN_INS_PER_MINUTE: '10000',
      REQUESTS_PER_MINUTE: '1000000',
      REQUESTS_PER_MINUTE_OF_SESSION: '100000',
      // The browsers share the machine with the product.
      BUSY_AFTER_MS: '60000',
    },
  });
  try {
    await ready(product, port);
    const reportFile = join(root, 'test-results/journeys.json');
    mkdirSync(join(root, 'test-results'), { recursive: true });
    const [program = '', ...rest] =
      words.length > 0 && words[0]?.endsWith('.ts') ? words : [playwright, 'test', ...words];
    const journeys = spawn(
      process.execPath,
      program === playwright
        ? [program, ...rest, '--config', join(import.meta.dirname, 'playwright.config.ts')]
        : [program, ...rest],
      {
        stdio: 'inherit',
        cwd: root,
        env: {
          ...process.env,
          E2E_PORT: String(port),
          E2E_OPERATOR_TOKEN: operatorToken,
          E2E_SIMULATOR_URL: `http://127.0.0.1:${simulatorPort}`,
          E2E_DATABASE_URL: server.superuserUrl('handslag'),
          E2E_MAIL_FOLDER: join(folder, 'mail'),
          E2E_REPORT_FILE: reportFile,
        },
      },
    );
    const [code] = (await once(journeys, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    product.kill('SIGINT');
    if (product.exitCode === null) await once(product, 'exit');
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until the product answers; its own words say why when it does not start. */
async function ready(product: ChildProcess, port: number): Promise<void> {
  const words: string[] = [];
  product.stdout?.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  for (let tries = 0; tries < 240; tries += 1) {
    if (product.exitCode !== null) throw new Error(`The product did not start:\n${words.join('')}`);
    const answer = await fetch(`http://localhost:${port}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The product was not ready within two minutes:\n${words.join('')}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

process.exit(await run(process.argv.slice(2)));
