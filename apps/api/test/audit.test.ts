import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../src/audit/record.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());

const pages = [1, 7, 40, 41, 10_000];

const write = (count: number): Promise<void[]> => {
  const municipality = world.municipality('norrvik');
  const event = { action: 'errand:opened' as const, object: { kind: 'errand', id: '1' } };
  return Promise.all(
    Array.from({ length: count }, () =>
      world.context.db.tenant(municipality.id, (tx) => record(tx, { kind: 'system', municipality }, event)),
    ),
  );
};

test('the chain holds though many write at once', async () => {
  await write(40);
  const events = await world.sql<{ seq: string }>('norrvik', 'SELECT seq FROM audit_event ORDER BY seq');
  expect(events.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(await verifyAudit(world.context, world.municipality('norrvik'))).toEqual({
    firstBroken: null,
    checked: 40,
  });
  for (const most of pages)
    expect(await verifyAudit(world.context, world.municipality('norrvik'), most)).toEqual({
      firstBroken: null,
      checked: 40,
    });
});

test('an event that fails with its transaction was never there', async () => {
  const municipality = world.municipality('sorhamn');
  const failing = world.context.db.tenant(municipality.id, async (tx) => {
    await record(tx, { kind: 'system', municipality }, { action: 'errand:opened' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await world.sql('sorhamn', 'SELECT seq FROM audit_event')).toEqual([]);
});

test('the application can neither change nor remove an event, and a change by anyone else is found', async () => {
  const { id } = world.municipality('norrvik');
  await expect(
    world.context.db.tenant(id, (tx) => tx.$executeRaw`UPDATE audit_event SET action = 'x'`),
  ).rejects.toThrow(/permission denied/);
  await expect(world.context.db.tenant(id, (tx) => tx.$executeRaw`DELETE FROM audit_event`)).rejects.toThrow(
    /permission denied/,
  );
  await world.sql('norrvik', 'ALTER TABLE audit_event DISABLE TRIGGER audit_event_never_changes');
  await world.sql('norrvik', `UPDATE audit_event SET object_id = '2' WHERE seq = 17`);
  expect(await verifyAudit(world.context, world.municipality('norrvik'))).toMatchObject({ firstBroken: 17n });
  for (const most of pages)
    expect(await verifyAudit(world.context, world.municipality('norrvik'), most)).toMatchObject({
      firstBroken: 17n,
    });
  await world.sql('norrvik', `UPDATE audit_event SET object_id = '1' WHERE seq = 17`);
  await world.sql('norrvik', 'DELETE FROM audit_event WHERE seq = 30');
  expect(await verifyAudit(world.context, world.municipality('norrvik'))).toMatchObject({ firstBroken: 31n });
  for (const most of pages)
    expect(await verifyAudit(world.context, world.municipality('norrvik'), most)).toMatchObject({
      firstBroken: 31n,
    });
});
