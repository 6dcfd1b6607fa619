import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowsers } from '../../../e2e/browsers.ts';
import { contractsWithoutSchemas } from '../vite/contracts-without-schemas.ts';
import { measuredForm } from './form-page/measured-form.ts';

/**
 * A page of 300 questions with 60 rules, CPU throttled four times: what a key costs until it is painted, and an answer
 * until what depends on it is. Beside it the same page as plain elements, the limit, in turns on the same machine.
 */
const rounds = 5;
const slowdown = 4;
const keysPerRound = 40;
const bounds = { key: 40, answer: 50 };
const root = join(import.meta.dirname, 'form-page');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

type Measured = { key: number[]; answer: number[] };

const folder = await mkdtemp(join(tmpdir(), 'handslag-form-page-'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [contractsWithoutSchemas(), react()],
  build: {
    outDir: folder,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: [join(root, 'index.html'), join(root, 'plain.html')] },
  },
});
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path.startsWith('/api/')) {
    const saved = {
      revision: 1,
      savedAt: new Date().toISOString(),
      issues: [],
      changedElsewhere: [],
      deleteAfter: null,
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(saved));
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
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await chromium.launch(browserOptions());
try {
  const real: Measured = { key: [], answer: [] };
  const plain: Measured = { key: [], answer: [] };
  for (let round = 0; round < rounds; round += 1) {
    await measure(browser, `${address}/index.html`, real);
    await measure(browser, `${address}/plain.html`, plain);
  }
  report('key to paint', real.key, plain.key, bounds.key);
  report('answer to what depends on it', real.answer, plain.answer, bounds.answer);
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(browser: Browser, url: string, into: Measured): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto(url);
  await page.locator('#f-q1').waitFor();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await typeKeys(page);
  await giveAnswers(page);
  into.key.push(...(await page.evaluate(() => window.keyToPaint)).slice(5));
  into.answer.push(...(await page.evaluate(() => window.answerToDependent)).slice(2));
  await context.close();
}

async function typeKeys(page: Page): Promise<void> {
  await page.locator('#f-q151').scrollIntoViewIfNeeded();
  await page.locator('#f-q151').focus();
  for (let key = 0; key < keysPerRound; key += 1) {
    await page.keyboard.press('abcdefgh'.charAt(key % 8));
    await page.waitForTimeout(90);
  }
}

/** Answers yes and no to questions that others depend on, and makes sure that those come and go. */
async function giveAnswers(page: Page): Promise<void> {
  for (const [question, dependent] of ruledPairs()) {
    const shown = page.locator(`[id="f-${dependent}"], [id="f-${dependent}-ett"]`).first();
    for (const choice of ['yes', 'no', 'yes']) {
      await page.locator(`#f-${question}-${choice}`).scrollIntoViewIfNeeded();
      await page.waitForTimeout(150);
      await page.locator(`#f-${question}-${choice}`).click();
      await shown.waitFor({ state: choice === 'yes' ? 'visible' : 'hidden' });
      await page.waitForTimeout(150);
    }
  }
}

/** Some questions spread over the page, each with the one that depends on it. */
function ruledPairs(): [string, string][] {
  const pairs = measuredForm.steps.flatMap(({ questions }) =>
    questions.flatMap(({ id, visibleWhen }): [string, string][] =>
      visibleWhen && 'compare' in visibleWhen && 'answer' in visibleWhen.left
        ? [[visibleWhen.left.answer, id]]
        : [],
    ),
  );
  return pairs.filter((_, place) => place % 12 === 0);
}

function report(name: string, real: number[], plain: number[], bound: number): void {
  const [median, late] = [percentile(real, 50), percentile(real, 95)];
  const limit = percentile(plain, 50);
  const verdict = median <= bound ? 'ok' : 'FAILED';
  console.log(
    `${name}: median ${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms (${real.length} times); ` +
      `bound ${bound} ms, ratio ${(median / bound).toFixed(2)} ${verdict}; ` +
      `plain elements ${limit.toFixed(1)} ms, ${(median / limit).toFixed(2)} × that`,
  );
  if (median > bound) process.exitCode = 1;
}

function percentile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * at) / 100))] ?? Number.NaN;
}

function browserOptions() {
  try {
    return findBrowsers().chromium;
  } catch {
    return { executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
  }
}
