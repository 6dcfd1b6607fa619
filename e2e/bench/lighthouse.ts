import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPersons } from '@handslag/samples/test-persons';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { draftWith, submitDraft } from '../api.ts';
import { findBrowsers } from '../browsers.ts';
import { answersOf } from '../pages/wizard-page.ts';
import { addressOf } from '../product.ts';
import { signInAs } from '../sign-in.ts';

/** Lighthouse's own marks, 0–100, for the pages people see most, as a telephone and as a desktop. Best of several runs: noise only takes away. */
const runs = 3;
const bounds = { mobile: 90, desktop: 98, others: 100 };
const base = addressOf('norrvik');
const categories = ['performance', 'accessibility', 'best-practices'] as const;

const folder = await mkdtemp(join(tmpdir(), 'handslag-lighthouse-'));
const port = await freePort();
const { executablePath, args = [] } = findBrowsers().chromium;
const context = await chromium.launchPersistentContext(folder, {
  ...(executablePath !== undefined && { executablePath }),
  args: [...args, `--remote-debugging-port=${port}`],
});
let beyond = 0;
try {
  const page = await context.newPage();
  await page.goto(base);
  const [person] = testPersons;
  if (person === undefined) throw new Error('There are no test persons');
  await signInAs(page, person);
  await submitDraft(page, await draftWith(page, 'skolskjuts', answersOf('skolskjuts')));
  const draft = await draftWith(page, 'bygglov', {});
  await page.close();
  for (const [name, path] of [
    ['start', '/'],
    ['service', '/e-tjanster/bygglov'],
    ['step', `/arende/${draft.id}`],
    ['Min sida', '/min-sida'],
  ] as const)
    for (const preset of ['desktop', 'mobile'] as const) await measure(name, path, preset);
} finally {
  await context.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(beyond > 0 ? 1 : 0);

async function measure(name: string, path: string, preset: 'desktop' | 'mobile'): Promise<void> {
  const best: Record<string, number> = {};
  const faults = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    const flags = {
      port,
      disableStorageReset: true,
      onlyCategories: [...categories],
      logLevel: 'error' as const,
    };
    const result = await lighthouse(base + path, flags, preset === 'desktop' ? desktopConfig : undefined);
    if (result === undefined) throw new Error(`Lighthouse says nothing of ${path}`);
    for (const id of categories) {
      const category = result.lhr.categories[id];
      best[id] = Math.max(best[id] ?? 0, Math.round((category?.score ?? 0) * 100));
      if (id === 'performance') continue;
      for (const { id: audit } of category?.auditRefs ?? [])
        if (result.lhr.audits[audit]?.score === 0) faults.add(audit);
    }
  }
  for (const id of categories) {
    const bound = id === 'performance' ? bounds[preset] : bounds.others;
    const mark = best[id] ?? 0;
    if (mark < bound) beyond += 1;
    console.log(`${mark < bound ? '✗' : '✓'} ${name}, ${preset}: ${id} ${mark} (at least ${bound})`);
  }
  if (faults.size > 0) console.log(`  ${[...faults].join(', ')}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
