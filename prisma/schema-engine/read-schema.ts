import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaFilter, SchemasContainer } from '@prisma/schema-engine-wasm';

const folder = join(import.meta.dirname, '..');
const migrations = join(folder, 'migrations');

export const noFilter: SchemaFilter = { externalTables: [], externalEnums: [] };

/** The multi-file schema as the engine wants it. */
export function readSchema(): SchemasContainer {
  const paths = ['schema.prisma', ...globSync('models/*.prisma', { cwd: folder }).sort()];
  return { files: paths.map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') })) };
}

/** The migrations folder in Prisma's own format, in order. */
export function readMigrations(): MigrationList {
  const lockfile = join(migrations, 'migration_lock.toml');
  return {
    baseDir: migrations,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrations, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

export function migrationNames(): string[] {
  if (!existsSync(migrations)) return [];
  return readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
