import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadSchemaEngine, type Migrator } from './schema-engine/load-schema-engine.ts';
import { noFilter, readSchema } from './schema-engine/read-schema.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

let throwaway: ThrowawayDatabase;
let migrator: Migrator;

beforeAll(async () => {
  throwaway = await createThrowawayDatabase(inject('postgres'));
  migrator = await loadSchemaEngine(throwaway.ownerUrl);
});
afterAll(async () => {
  await migrator.close();
  await throwaway.drop();
});

async function difference(change: (schema: string) => string): Promise<string> {
  const schema = readSchema();
  const files = schema.files.map((file) => ({ ...file, content: change(file.content) }));
  const { stdout } = await migrator.engine.diff({
    from: { tag: 'schemaDatasource', ...schema, configDir: '' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: noFilter,
  });
  return stdout ?? '';
}

test('the migrations lead to the schema that the client was made from', async () => {
  expect(await difference((schema) => schema)).toContain('This is an empty migration');
});

test('a column that no migration makes is found', async () => {
  const added = (schema: string): string =>
    schema.replace('model Receipt {', 'model Receipt {\n  pages Int?');
  expect(await difference(added)).toContain('ADD COLUMN     "pages" INTEGER');
});
