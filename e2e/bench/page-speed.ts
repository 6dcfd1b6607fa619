import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { findBrowsers } from '../browsers.ts';
import { addressOf } from '../product.ts';
import { signInAs } from '../sign-in.ts';
import { testPersons } from '@handslag/samples/test-persons';

/**
 * What a visitor with a slow telephone and a slow network waits for, in the product as it is started: the network of
 * Chrome's tools called Slow 4G, CPU throttled four times. Medians of several visits, each with nothing kept from before; then again with what the first
 * left behind.
 */
const visits = 5;
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const bounds = { lcp: 2300, cls: 0.01, tbt: 300, again: 1000 };
const base = addressOf('norrvik');

type Visit = { lcp: number; cls: number; tbt: number };
type Measured = { first: Visit; again: Visit };

const browser = await chromium.launch(findBrowsers().chromium);
let beyond = 0;
try {
  await measure('start page', () => Promise.resolve('/'));
  await measure('first step of a service', async (page) => {
    await page.goto(base);
    const [person] = testPersons;
    if (person === undefined) throw new Error('There are no test persons');
    await signInAs(page, person);
    await page.goto(`${base}/e-tjanster/bygglov/fyll-i`);
    const goOn = page.getByRole('link', { name: 'Fortsätt' });
    const step = page.getByRole('button', { name: /^Fortsätt/ });
    await goOn.or(step).first().waitFor();
    if (await goOn.isVisible()) await goOn.click();
    await step.waitFor();
    return new URL(page.url()).pathname;
  });
} finally {
  await browser.close();
}
process.exit(beyond > 0 ? 1 : 0);

/** `prepare` answers the path to visit, and leaves in the context what the visit needs. */
async function measure(name: string, prepare: (page: Page) => Promise<string>): Promise<void> {
  const measured: Measured[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    const path = await prepare(page);
    await page.close();
    const clean = await throttled(context);
    await clean.devtools.send('Network.clearBrowserCache');
    const first = await visitOf(clean.page, base + path);
    const again = await visitOf(clean.page, base + path);
    measured.push({ first, again });
    await context.close();
  }
  const of = (pick: (one: Measured) => number) =>
    measured.map(pick).sort((a, b) => a - b)[visits >> 1] ?? NaN;
  tell(
    name,
    'largest contentful paint, ms',
    of((one) => one.first.lcp),
    bounds.lcp,
  );
  tell(
    name,
    'layout shift',
    of((one) => one.first.cls),
    bounds.cls,
  );
  tell(
    name,
    'total blocking time, ms',
    of((one) => one.first.tbt),
    bounds.tbt,
  );
  tell(
    name,
    'largest contentful paint of a second visit, ms',
    of((one) => one.again.lcp),
    bounds.again,
  );
}

function tell(name: string, what: string, value: number, bound: number): void {
  const ok = value <= bound;
  if (!ok) beyond += 1;
  const shown = bound < 1 ? value.toFixed(4) : value.toFixed(0);
  console.log(`${ok ? '✓' : '✗'} ${name}: ${what} ${shown} (at most ${bound})`);
}

async function throttled(context: BrowserContext): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    (window as unknown as { seen: typeof seen }).seen = seen;
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
    watch('layout-shift', (entry) => (seen.cls += (entry as unknown as { value: number }).value));
    watch('longtask', ({ duration }) => (seen.tbt += Math.max(0, duration - 50)));
  });
  return { page, devtools };
}

/** Until nothing has been fetched or moved for a while. */
async function visitOf(page: Page, address: string): Promise<Visit> {
  await page.goto(address, { waitUntil: 'networkidle' });
  return page.evaluate(() => (window as unknown as { seen: Visit }).seen);
}
