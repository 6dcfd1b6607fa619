import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';

const source = join(import.meta.dirname, '..');
const example = parseEnv(readFileSync(join(source, '../../../.env.example'), 'utf8'));

test('the example names every setting there is, and no other', () => {
  const code = ['config.ts', ...globSync('settings/*-{settings,keys}.ts', { cwd: source })]
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');
  const asked = [...code.matchAll(/\b(?:read\.\w+|pem)\(\s*'([A-Z_]+)'/g)].map((match) => match[1]);
  expect(asked.length).toBeGreaterThan(30);
  expect([...new Set(asked)].sort()).toEqual(Object.keys(example).sort());
});

test('a copy of the example changes nothing', () => {
  const unset = Object.fromEntries(Object.keys(example).map((name) => [name, undefined]));
  const place = { DATA_FOLDER: mkdtempSync(join(tmpdir(), 'handslag-settings-')) };
  expect(readConfig({ ...unset, ...example, ...place })).toEqual(readConfig({ ...unset, ...place }));
  rmSync(place.DATA_FOLDER, { recursive: true });
});
