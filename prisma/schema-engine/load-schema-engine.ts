import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { Pool, type QueryConfig, type QueryResult } from 'pg';

/** Node has it; TypeScript counts it to the browser's names. */
declare const WebAssembly: {
  compile: (program: Uint8Array) => Promise<object>;
  instantiate: (program: object, imports: object) => Promise<{ exports: Record<string, unknown> }>;
};

/** Prisma's migrator on one database. The engine hides what PostgreSQL said; `lastRefusal` keeps it. */
export type Migrator = {
  engine: SchemaEngine;
  lastRefusal: () => Error | undefined;
  close: () => Promise<void>;
};

const oneByteType = 18;
const textType = 25;

let engineModule: Promise<typeof import('@prisma/schema-engine-wasm')> | undefined;

/**
 * Prisma's schema engine in its WebAssembly build, so that migrating needs no downloaded program.
 * The package only loads under bundlers; here its module is instantiated by hand.
 */
export async function loadSchemaEngine(url: string): Promise<Migrator> {
  engineModule ??= instantiate();
  const { SchemaEngine } = await engineModule;
  const pool = new Pool({ connectionString: url, max: 3 });
  const factory = new MigratingPg(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  return { engine, lastRefusal: () => factory.lastRefusal, close: () => pool.end() };
}

/**
 * The stock adapter cuts scripts at every semicolon, function bodies too, and runs the pieces in transactions of their
 * own; and it refuses the catalogue's one-byte type "char", in which PostgreSQL describes its constraints and indexes.
 */
class MigratingPg extends PrismaPg {
  lastRefusal: Error | undefined;

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const ask: (query: QueryConfig) => Promise<QueryResult> = pool.query.bind(pool);
    adapter.executeScript = async (script) => {
      await ask({ text: script }).catch((refusal: Error) => {
        this.lastRefusal = refusal;
        throw refusal;
      });
    };

    let oneByteColumns: number[] = [];
    Object.assign(pool, {
      query: async (query: QueryConfig) => {
        const result = await ask(query);
        oneByteColumns = [...result.fields.keys()].filter(
          (i) => result.fields[i]?.dataTypeID === oneByteType,
        );
        for (const column of oneByteColumns)
          Object.assign(result.fields[column] ?? {}, { dataTypeID: textType });
        return result;
      },
    });
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of oneByteColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

async function instantiate(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings = await import(new URL('./schema_engine_bg.js', entry).href);
  const program = await WebAssembly.compile(
    await readFile(fileURLToPath(new URL('./schema_engine_bg.wasm', entry))),
  );
  const instance = await WebAssembly.instantiate(program, {
    './schema_engine_bg.js': withQuietTimers(bindings),
  });
  bindings['__wbg_set_wasm'](instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return bindings;
}

/** The engine forgets its ten-second timers; they must not keep a program alive that has nothing left to do. */
function withQuietTimers(bindings: Record<string, unknown>): Record<string, unknown> {
  const name = Object.keys(bindings).find((key) => key.startsWith('__wbg_setTimeout'));
  return name
    ? {
        ...bindings,
        [name]: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds).unref(),
      }
    : bindings;
}
