import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { spreadGraph } from './spread-graph.ts';

const folder = import.meta.dirname;
const stamp = join(folder, 'generated', '.made-from');

/** Generates the Prisma client into `generated`, unless it already was from this very schema. Returns whether it did. */
export async function generateClient(): Promise<boolean> {
  const fingerprint = fingerprintOfSchema();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return false;
  // Generating never starts the engine, but the command line downloads one unless it is told of an existing file.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  await promisify(execFile)(process.execPath, [prismaCommand(), 'generate', '--schema', '.'], {
    cwd: folder,
    env,
  });
  const client = join(folder, 'generated/internal/class.ts');
  writeFileSync(client, spreadGraph(readFileSync(client, 'utf8')));
  writeFileSync(stamp, fingerprint);
  return true;
}

function fingerprintOfSchema(): string {
  const hash = createHash('sha256').update(readFileSync(join(dirname(prismaCommand()), '../package.json')));
  for (const file of [
    'schema.prisma',
    'spread-graph.ts',
    ...globSync('models/*.prisma', { cwd: folder }).sort(),
  ]) {
    hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

function prismaCommand(): string {
  return join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js');
}

if (import.meta.main) {
  const made = await generateClient();
  console.log(made ? 'Databasklienten är genererad.' : 'Databasklienten är redan aktuell.');
}
