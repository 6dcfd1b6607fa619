import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config.ts';
import { findFreePort } from './ports.ts';
import type { RunningApi } from './run-api.ts';
import { startChild } from './start-child.ts';

const web = join(import.meta.dirname, '../../../web');

type Vite = {
  createServer: (options: object) => Promise<{ listen: () => Promise<unknown>; close: () => Promise<void> }>;
};

/** The API, started anew at every change, behind the web app's development server, which changes pages in place. */
export async function develop(
  { port, host, publicUrl }: Pick<Config, 'port' | 'host' | 'publicUrl'>,
  settings: Record<string, string>,
  hear: (line: string) => void,
): Promise<RunningApi> {
  const apiPort = await findFreePort();
  const api = startChild(
    ['--watch', '--watch-preserve-output', join(import.meta.dirname, 'run-api.ts')],
    { ...settings, PORT: String(apiPort), PUBLIC_URL: publicUrl.origin },
    hear,
  );
  const path = createRequire(join(web, 'package.json')).resolve('vite');
  const { createServer } = (await import(pathToFileURL(path).href)) as Vite;
  const pages = await createServer({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    server: {
      port,
      host,
      strictPort: true,
      allowedHosts: true,
      // The host stays as the browser sent it: it says which municipality is meant.
      proxy: { '/api': { target: `http://127.0.0.1:${apiPort}`, changeOrigin: false } },
    },
  });
  await answering(`http://127.0.0.1:${apiPort}/api/health`);
  await pages.listen();
  return {
    stop: async () => {
      await pages.close();
      await api.stop();
    },
  };
}

/** Waits for the API's first word; should a fault of the day keep it from starting, the pages come all the same. */
async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await fetch(address).catch(() => null)) return;
    await wait(250);
  }
}
