import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase } from './database.ts';
import { seed } from './seed.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

let throwaway: ThrowawayDatabase;
const staffIssuer = 'http://127.0.0.1:4100/oidc';

beforeAll(async () => {
  throwaway = await createThrowawayDatabase(inject('postgres'));
});
afterAll(() => throwaway.drop());

test('fills an empty installation once, and never brings back what somebody has changed', async () => {
  expect(await seed(throwaway.ownerUrl, { staffIssuer })).toEqual(
    sampleMunicipalities.map(({ slug }) => slug),
  );

  const db = createDatabase({ url: throwaway.applicationUrl });
  const municipalities = await db.platform((tx) => tx.municipality.findMany({ orderBy: { slug: 'asc' } }));
  const norrvik = municipalities.find(({ slug }) => slug === 'norrvik')?.id ?? '';
  const count = () =>
    db.tenant(norrvik, async (tx) => [
      await tx.eService.count(),
      await tx.eServiceVersion.count(),
      await tx.staffAccount.count(),
    ]);
  const sample = sampleMunicipalities.find(({ slug }) => slug === 'norrvik');
  expect(await count()).toEqual([sample?.services.length, sample?.services.length, 5]);

  await db.tenant(norrvik, (tx) =>
    tx.municipality.update({ where: { id: norrvik }, data: { name: 'Norrviks stad' } }),
  );
  await db.tenant(norrvik, (tx) => tx.staffAccount.deleteMany({ where: { subject: 'norrvik-oskar' } }));
  expect(await seed(throwaway.ownerUrl, { staffIssuer })).toEqual([]);
  expect((await count())[2]).toBe(4);
  expect((await db.platform((tx) => tx.municipality.findUnique({ where: { id: norrvik } })))?.name).toBe(
    'Norrviks stad',
  );
  await db.close();
});

test('the staff follow their simulator to another port', async () => {
  await seed(throwaway.ownerUrl, { staffIssuer: 'http://127.0.0.1:4200/oidc' });
  const client = new Client({ connectionString: throwaway.ownerUrl });
  await client.connect();
  await client.query(
    `SELECT set_config('app.municipality', id::text, false) FROM municipality WHERE slug = 'sorhamn'`,
  );
  const { rows } = await client.query<{ issuer: string }>('SELECT DISTINCT issuer FROM staff_account');
  expect(rows).toEqual([{ issuer: 'http://127.0.0.1:4200/oidc' }]);
  await client.end();
});
