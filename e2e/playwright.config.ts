import { defineConfig } from '@playwright/test';
import { findBrowsers } from './browsers.ts';
import { product } from './product.ts';

const { chromium, firefox } = findBrowsers();

/** Journeys in real browsers against the product as `start` runs it. Started by run.ts, which says where it is. */
export default defineConfig({
  testDir: './specs',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: {
    timeout: 15_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/accessibility/outlines/{arg}{ext}' },
  },
  reporter: [['line'], ['json', { outputFile: product.reportFile }]],
  use: {
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1280, height: 900 },
    // A trace takes half the time of a run: who looks into a failure asks for it with `--trace on`.
    trace: 'off',
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: chromium } },
    {
      name: 'firefox',
      grepInvert: /@one-browser/,
      use: { browserName: 'firefox', launchOptions: firefox },
    },
  ],
});
