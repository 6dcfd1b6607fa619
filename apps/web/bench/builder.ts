import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowsers } from '../../../e2e/browsers.ts';
import { contractsWithoutSchemas } from '../vite/contracts-without-schemas.ts';

/**
 * The builder with 500 questions, CPU throttled four times: what a key in a label costs until it is painted, with the tree and
 * the preview beside, and saving going on.
 */
const slowdown = 4;
const rounds = 4;
const keysPerRound = 60;
const bound = 50;
const root = join(import.meta.dirname, 'builder');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const now = new Date().toISOString();
const answers: Readonly<Record<string, unknown>> = {
  editor: { editor: { id: 'x', name: 'Mätning', you: true, since: now }, revision: 1 },
  work: { revision: 2, savedAt: now },
  release: {},
  'question-blocks': { blocks: [] },
};

const folder = await mkdtemp(join(tmpdir(), 'handslag-builder-'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [contractsWithoutSchemas(), react()],
  build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
});
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path.startsWith('/api/')) {
    const reply = JSON.stringify(answers[path.split('/').at(-1) ?? ''] ?? {});
    response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
    return;
  }
  try {
    const file = await readFile(join(folder, path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(file);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`;

const browser = await chromium.launch(browserOptions());
try {
  const keys: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    keys.push(...(await measure(page)));
    await page.close();
  }
  report(keys);
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(page: Page): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page);
  await page.goto(address);
  const label = page.getByRole('region', { name: 'Det valda' }).getByLabel('Fråga', { exact: true });
  await label.waitFor();
  // The preview has come.
  await page.locator('#f-q1').waitFor();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await label.focus();
  for (let key = 0; key < keysPerRound; key += 1) {
    await page.keyboard.press('abcdefgh'.charAt(key % 8));
    // Now and then the hands rest, and tree, preview and saving follow.
    await page.waitForTimeout(key % 15 === 14 ? 1_500 : 90);
  }
  return (await page.evaluate(() => window.keyToPaint)).slice(5);
}

function report(keys: readonly number[]): void {
  const sorted = keys.toSorted((one, other) => one - other);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  const verdict = at(0.5) <= bound ? 'ok' : 'FAILED';
  console.log(
    `key in a label to paint, 500 questions: median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms ` +
      `(${keys.length} times); bound ${bound} ms, ratio ${(at(0.5) / bound).toFixed(2)} ${verdict}`,
  );
  if (at(0.5) > bound) process.exitCode = 1;
}

function browserOptions() {
  try {
    return findBrowsers().chromium;
  } catch {
    return { executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
  }
}
