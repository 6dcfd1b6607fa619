import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const [, , out, width, ...urls] = process.argv;
const p = await b.newPage({ viewport: { width: +width, height: 900 }, locale: 'sv-SE' });
let i = 0;
for (const u of urls) {
  await p.goto(u);
  await p.waitForTimeout(900);
  await p.screenshot({ path: `/tmp/shots/${out}-${i++}.png`, fullPage: true });
}
await b.close();
