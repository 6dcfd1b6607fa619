import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headFileOf } from '../src/audit/audit-head-file.ts';
import { keepAuditHead } from '../src/audit/keep-audit-head.ts';
import { record } from '../src/audit/record.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { verifyAuditHeads } from '../src/audit/verify-audit-heads.ts';
import { createTestApp, type Slug, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());

const keep = (slug: Slug) => keepAuditHead(world.context, world.municipality(slug));
const verify = (slug: Slug) => verifyAuditHeads(world.context, world.municipality(slug));

async function write(slug: Slug, count: number): Promise<void> {
  const municipality = world.municipality(slug);
  for (let written = 0; written < count; written += 1)
    await world.context.db.tenant(municipality.id, (tx) =>
      record(tx, { kind: 'system', municipality }, { action: 'errand:opened' }),
    );
}

test('a chain without events has no head, and one that only grows agrees with all of its own', async () => {
  await keep('sorhamn');
  expect(await verify('sorhamn')).toMatchObject({ checked: 0, unsigned: 0, missing: [], unreadable: [] });
  await write('sorhamn', 3);
  await keep('sorhamn');
  await write('sorhamn', 2);
  await keep('sorhamn');
  expect(await verify('sorhamn')).toMatchObject({ checked: 2, unsigned: 0, missing: [], unreadable: [] });
});

test('an hour in which nothing happened adds nothing; a line that was only half written is named, and hides no other', async () => {
  await write('sorhamn', 1);
  await keep('sorhamn');
  const file = headFileOf(world.context.config, { slug: 'sorhamn' });
  const before = await readFile(file, 'utf8');
  await keep('sorhamn');
  expect(await readFile(file, 'utf8')).toBe(before);

  await writeFile(file, before.slice(0, -40));
  await keep('sorhamn');
  const lines = before.split('\n').length - 1;
  expect(await verify('sorhamn')).toMatchObject({ checked: lines, missing: [], unreadable: [lines] });
  await writeFile(file, `${before}{"at":"2026","seq":"femton","hash":"","signature":""}\n[]\n`);
  expect(await verify('sorhamn')).toMatchObject({ checked: lines, unreadable: [lines + 1, lines + 2] });
});

test('an end that was cut off, and a chain that was made anew, show though each link fits', async () => {
  await write('norrvik', 6);
  await keep('norrvik');
  const before = await readFile(headFileOf(world.context.config, { slug: 'norrvik' }), 'utf8');
  await world.sql('norrvik', 'ALTER TABLE audit_event DISABLE TRIGGER USER');
  await world.sql('norrvik', 'DELETE FROM audit_event WHERE seq > 4');
  expect(await verifyAudit(world.context, world.municipality('norrvik'))).toEqual({
    firstBroken: null,
    checked: 4,
  });
  expect((await verify('norrvik')).missing).toHaveLength(1);
  await world.sql('norrvik', 'ALTER TABLE audit_event ENABLE TRIGGER USER');
  await write('norrvik', 2);
  expect((await verify('norrvik')).missing).toHaveLength(1);

  // Whoever writes another head beside it has no key to sign it with.
  const [last] = await world.sql<{ seq: string; hash: string }>(
    'norrvik',
    'SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1',
  );
  const forged = JSON.stringify({ ...(JSON.parse(before) as object), ...last });
  await writeFile(headFileOf(world.context.config, { slug: 'norrvik' }), `${forged}\n`);
  expect(await verify('norrvik')).toMatchObject({ checked: 1, unsigned: 1, missing: [] });
});
