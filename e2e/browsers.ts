import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, firefox, type LaunchOptions } from '@playwright/test';

export type Browsers = { chromium: LaunchOptions; firefox: LaunchOptions };
type Name = keyof Browsers;

const types = { chromium, firefox };
const remembered = join(import.meta.dirname, '../node_modules/.cache/handslag/browsers.json');
const asRoot = process.getuid?.() === 0;

/** What the system itself may offer, best first. */
const systemPaths: Record<Name, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** How to launch the browsers that `ensureBrowsers` chose. @throws Error when it has not been run */
export function findBrowsers(): Browsers {
  if (!existsSync(remembered)) throw new Error('No browsers have been chosen. Run "npx pnpm@12 e2e".');
  return JSON.parse(readFileSync(remembered, 'utf8')) as Browsers;
}

/**
 * Makes sure there is a Chromium and a Firefox that start: Playwright's own, downloaded where they can be; else the
 * system's, installed with apt where this user may. Remembers the choice.
 * @throws Error with a Swedish sentence when one of them cannot be had
 */
export async function ensureBrowsers(say: (message: string) => void): Promise<Browsers> {
  const last = existsSync(remembered) ? findBrowsers() : undefined;
  const choose = async (name: Name): Promise<LaunchOptions> =>
    (last && (await startable(name, [last[name]]))) ?? (await seek(name, say));
  const chosen = { chromium: await choose('chromium'), firefox: await choose('firefox') };
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, JSON.stringify(chosen, null, 2));
  return chosen;
}

async function seek(name: Name, say: (message: string) => void): Promise<LaunchOptions> {
  const found =
    (await startable(name, [own(name)])) ??
    (download(name, say) ? await startable(name, [own(name)]) : undefined);
  if (found) return found;
  const installed = await startable(name, systems(name));
  if (installed) return installed;
  say(`Hämtar ${name} med apt …`);
  if (installWithApt(name)) {
    const fetched = await startable(name, [own(name), ...systems(name)]);
    if (fetched) return fetched;
  }
  throw new Error(
    `Det finns ingen ${name} att testa med. Installera den, på Debian med: sudo apt-get install chromium firefox-esr`,
  );
}

function own(name: Name): LaunchOptions {
  return { executablePath: types[name].executablePath(), ...asThisUser(name) };
}

function systems(name: Name): LaunchOptions[] {
  // A stock Firefox speaks WebDriver BiDi, not Playwright's own protocol.
  const channel = name === 'firefox' ? { channel: 'moz-firefox' } : {};
  return systemPaths[name].map((executablePath) => ({ executablePath, ...channel, ...asThisUser(name) }));
}

function asThisUser(name: Name): LaunchOptions {
  return name === 'chromium' && asRoot ? { args: ['--no-sandbox'] } : {};
}

async function startable(name: Name, candidates: LaunchOptions[]): Promise<LaunchOptions | undefined> {
  for (const options of candidates.filter(({ executablePath }) => existsSync(executablePath ?? ''))) {
    try {
      const browser = await types[name].launch({ ...options, timeout: 60_000 });
      await browser.close();
      return options;
    } catch {
      // It lacks something on this system; the next may not.
    }
  }
  return undefined;
}

function download(name: Name, say: (message: string) => void): boolean {
  if (existsSync(types[name].executablePath())) return false;
  say(`Hämtar ${name} från Playwright …`);
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  return succeeds(process.execPath, [cli, 'install', name]);
}

function installWithApt(name: Name): boolean {
  const packages = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr'] }[name];
  const rights = asRoot ? [] : ['sudo', '-n'];
  const run = (...command: string[]): boolean => {
    const [program = '', ...args] = [
      ...rights,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...command,
    ];
    return succeeds(program, args);
  };
  return run('update') && run('install', '--yes', '--no-install-recommends', ...packages);
}

function succeeds(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) console.log(await ensureBrowsers((message) => console.log(message)));
