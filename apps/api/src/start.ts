import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generateClient } from '@handslag/database/generate';
import { readConfig, type Config } from './config.ts';
import { buildWeb } from './launcher/build-web.ts';
import { develop } from './launcher/develop.ts';
import { explainFailure, StartError } from './launcher/explain-failure.ts';
import { onFarewell } from './launcher/on-farewell.ts';
import { findFreePort, isFree } from './launcher/ports.ts';
import { startDatabase, type StartedDatabase } from './launcher/start-database.ts';
import { issuerOf, startSimulator, type SimulatorPlace } from './launcher/start-simulator.ts';
import { welcome } from './launcher/welcome.ts';
import { addressOfHost } from './municipalities/address-of-host.ts';

const environmentFile = join(import.meta.dirname, '../../../.env');
const developing = process.argv.includes('--dev');
/** What to stop, in the order it was started. */
const running: (() => Promise<void>)[] = [];

/** Starts everything that is not set to be elsewhere: database, tables, sample data, simulator, web app, API. */
async function start(): Promise<void> {
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const config = readConfig();
  await mkdir(config.dataFolder, { recursive: true });
  await access(config.dataFolder, constants.W_OK);
  await requirePort(config);
  say('Startar databasen …');
  await generateClient();
  const simulated = !config.production && (config.bankId === null || config.staffOidc === null);
  const place = simulated ? await placeForSimulator(config.simulatorPort) : null;
  const staffIssuer = config.staffOidc?.provider.issuer ?? (place && issuerOf(place));
  const database = await startDatabase(config, config.production ? null : staffIssuer);
  running.push(database.stop);
  const settings = { DATABASE_URL: database.url, ...(place && (await simulate(config, place, database))) };
  await serve(config, settings);
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

async function requirePort({ port, host }: Config): Promise<void> {
  if (await isFree(port, host)) return;
  throw new StartError(
    `Port ${port} är upptagen. Stäng programmet som använder den, eller välj en annan: PORT=${port + 80} npx pnpm@12 start`,
  );
}

/** Its usual port, so that a browser's bookmarks hold; any other when that is taken. */
async function placeForSimulator(usual: number): Promise<SimulatorPlace> {
  const port = usual !== 0 && (await isFree(usual, '127.0.0.1')) ? usual : await findFreePort();
  return { url: `http://127.0.0.1:${port}`, port };
}

/** Answers the settings that make the API use the simulator; a real BankID or staff provider that has been set stays. */
async function simulate(
  config: Config,
  place: SimulatorPlace,
  database: StartedDatabase,
): Promise<Record<string, string>> {
  const addresses = database.municipalities.flatMap(({ hosts }) =>
    hosts.map((host) => addressOfHost(config, host)),
  );
  const simulator = await startSimulator(place, config.dataFolder, addresses);
  running.push(simulator.stop);
  const missing = Object.entries(simulator.settings).filter(([name]) => {
    if (name === 'EID_CONNECTIONS') return config.bankId === null && config.eidConnections.length === 0;
    return name.startsWith('BANKID_') ? config.bankId === null : config.staffOidc === null;
  });
  return Object.fromEntries(missing);
}

async function serve(config: Config, settings: Record<string, string>): Promise<void> {
  if (developing) {
    running.push((await develop(config, settings, say)).stop);
    return;
  }
  say('Bygger webbplatsen, om den har ändrats …');
  await buildWeb(config.webFolder);
  // Not before there is a database client to import.
  const { runApi } = await import('./launcher/run-api.ts');
  running.push((await runApi(settings)).stop);
}

/** Stops what was started, last first; a part that cannot be stopped does not keep the others running. */
async function stop(): Promise<void> {
  for (const each of running.splice(0).toReversed())
    await each().catch((failure: unknown) => console.error(failure));
}

function say(message: string): void {
  console.log(message);
}

let farewell = false;
onFarewell(async () => {
  farewell = true;
  say('\nAvslutar …');
  await stop();
});
try {
  await start();
} catch (failure) {
  // Being asked to end while starting makes all kinds of things fail, and none of them is news.
  if (!farewell) {
    console.error(explainFailure(failure) ?? failure);
    await stop();
    process.exit(1);
  }
}
