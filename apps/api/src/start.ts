import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generateClient } from '@handslag/database/generate';
import { addressOfHost } from './municipalities/address-of-host.ts';
import { readConfig, type Config } from './config.ts';
import { buildWeb } from './launcher/build-web.ts';
import { explainFailure, StartError } from './launcher/explain-failure.ts';
import { findFreePort, isFree } from './launcher/ports.ts';
import { startDatabase } from './launcher/start-database.ts';
import { issuerOf, startSimulator } from './launcher/start-simulator.ts';
import { welcome } from './launcher/welcome.ts';

const environmentFile = join(import.meta.dirname, '../../../.env');
const stops: (() => Promise<void>)[] = [];

/** Starts everything, in order; what was started is in `stops`. */
async function start(): Promise<void> {
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const config = readConfig();
  await mkdir(config.dataFolder, { recursive: true });
  await access(config.dataFolder, constants.W_OK);
  if (!(await isFree(config.port, config.host))) {
    throw new StartError(
      `Port ${config.port} är upptagen. Stäng programmet som använder den, eller välj en annan: PORT=${config.port + 80} npx pnpm@12 start`,
    );
  }
  say('Startar databasen …');
  await generateClient();
  const simulated = !config.production && (config.bankId === null || config.staffOidc === null);
  const place = simulated ? await placeForSimulator(config.simulatorPort) : null;
  const database = await startDatabase(
    config,
    place ? issuerOf(place) : (config.staffOidc?.provider.issuer ?? ''),
  );
  stops.push(database.stop);

  const settings: Record<string, string> = { DATABASE_URL: database.url };
  if (place) {
    const redirects = database.municipalities.flatMap(({ hosts }) =>
      hosts.map((host) => `${addressOfHost(config, host)}/api/staff-sign-in/callback`),
    );
    const simulator = await startSimulator(place, config.dataFolder, redirects);
    stops.push(simulator.stop);
    Object.assign(settings, onlyMissing(simulator.settings, config));
  }
  say('Bygger webbplatsen, om den har ändrats …');
  await buildWeb(config.webFolder);
  // Only now is there a database client to import.
  const { runApi } = await import('./launcher/run-api.ts');
  const api = await runApi(settings);
  stops.push(api.stop);
  const { publicUrl, dataFolder, databaseUrl } = config;
  const { municipalities } = database;
  say(
    welcome({
      publicUrl,
      municipalities,
      simulator: place?.url ?? null,
      dataFolder,
      embedded: databaseUrl === null,
    }),
  );
}

/** Its usual port, so that a browser's bookmarks hold; any other when that is taken. */
async function placeForSimulator(usual: number): Promise<{ url: string; port: number }> {
  const port = usual !== 0 && (await isFree(usual, '127.0.0.1')) ? usual : await findFreePort();
  return { url: `http://127.0.0.1:${port}`, port };
}

/** A real BankID or staff provider that has been set stays. */
function onlyMissing(settings: Record<string, string>, config: Config): Record<string, string> {
  const missing = Object.entries(settings).filter(([name]) =>
    name.startsWith('BANKID_') ? config.bankId === null : config.staffOidc === null,
  );
  return Object.fromEntries(missing);
}

function say(message: string): void {
  console.log(message);
}

/** Stops what was started, last first; a part that cannot be stopped does not keep the others running. */
async function stop(): Promise<void> {
  for (const each of stops.splice(0).toReversed())
    await each().catch((failure: unknown) => console.error(failure));
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C: the person will not wait. What was acknowledged is safe on disk already.
    if (stopping) process.exit(130);
    stopping = true;
    say('\nAvslutar …');
    void stop().then(() => process.exit(0));
  });
}
try {
  await start();
} catch (failure) {
  console.error(explainFailure(failure) ?? failure);
  await stop();
  process.exit(1);
}
