import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSchemaEngine } from './schema-engine/load-schema-engine.ts';
import { noFilter, readSchema } from './schema-engine/read-schema.ts';
import { startThrowawayServer } from './throwaway-database.ts';

/**
 * `node prisma/write-migration.ts <name>`: writes the SQL that leads from the migrations there are to the schema as it now
 * stands. Finish it by hand: row level security, grants, checks (docs/recipes.md).
 */
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what it is for: node prisma/write-migration.ts add_payment');
  process.exit(1);
}
const server = await startThrowawayServer();
const { engine, close } = await loadSchemaEngine(server.ownerUrl);
const schema = readSchema();
const { stdout } = await engine.diff({
  from: { tag: 'schemaDatasource', ...schema, configDir: '' },
  to: { tag: 'schemaDatamodel', ...schema },
  script: true,
  exitCode: null,
  filters: noFilter,
});
await close();
await server.stop();
if (!stdout || stdout.includes('This is an empty migration')) {
  console.log('The migrations already lead to the schema.');
} else {
  const moment = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(import.meta.dirname, 'migrations', `${moment}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), stdout);
  console.log(folder);
}
