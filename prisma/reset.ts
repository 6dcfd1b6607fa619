import { existsSync, realpathSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { connect } from 'node:net';

/**
 * `pnpm db:reset`: throws away everything the embedded installation has saved (database, files, mail, the simulator's keys);
 * the next start makes it anew. Never touches a database given by its address.
 */
async function reset(): Promise<string> {
  const environmentFile = join(import.meta.dirname, '../.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  if (process.env['DATABASE_URL']) {
    throw new Error('DATABASE_URL är satt. Den databasen tömmer du själv; här töms bara den medföljande.');
  }
  const folder = resolve(process.env['DATA_FOLDER'] ?? '.data');
  if (!existsSync(folder)) return `Det finns inget sparat i ${folder}.`;
  const cluster = join(folder, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    throw new Error(`${folder} ser inte ut som en datamapp: där finns ingen databas. Rätta DATA_FOLDER.`);
  }
  const place = realpathSync(cluster);
  if (await isRunning(place)) throw new Error('Handslag är igång. Avsluta det med Ctrl-C först.');
  await rm(place, { recursive: true, force: true });
  for (const entry of await readdir(folder)) await rm(join(folder, entry), { recursive: true, force: true });
  return `Allt som var sparat i ${folder} är borta. Nästa start gör nya exempelkommuner.`;
}

function isRunning(cluster: string): Promise<boolean> {
  return new Promise((answer) => {
    const knock = connect(join(cluster, '.s.PGSQL.5432'));
    knock.once('connect', () => {
      knock.destroy();
      answer(true);
    });
    knock.once('error', () => answer(false));
  });
}

try {
  console.log(await reset());
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
