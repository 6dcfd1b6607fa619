import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDefinition } from './parse-definition.ts';
import { outcomeOf, type TruthTable } from './testing/truth-table.ts';

const folder = new URL('../truth-tables/', import.meta.url);

describe.each(readdirSync(folder))('%s', (name) => {
  const table = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as TruthTable;

  it('has a definition that can be read', () => {
    expect(parseDefinition(table.definition)).toMatchObject({ ok: true });
  });

  it.each(table.cases)('$when', (one) => {
    expect(outcomeOf(table, one)).toEqual(one.then);
  });
});
