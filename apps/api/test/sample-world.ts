import { sampleEServices } from '@handslag/samples/e-services';
import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { sampleStaffAccounts } from '@handslag/samples/staff-accounts';
import { Client } from 'pg';

/** Fills an empty database with the sample municipalities, their staff and version 1 of their services. */
export async function fillWithSamples(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const { slug, name, hosts, settings, services } of sampleMunicipalities) {
      const { rows } = await client.query<{ id: string }>(
        'INSERT INTO municipality (slug, name, hosts, settings) VALUES ($1, $2, $3, $4) RETURNING id',
        [slug, name, hosts, settings],
      );
      const id = rows[0]?.id;
      await client.query(`SELECT set_config('app.municipality', $1, false)`, [id]);
      for (const account of sampleStaffAccounts.filter(({ municipality }) => municipality === slug)) {
        await client.query(
          `INSERT INTO staff_account (municipality_id, issuer, subject, name, email, roles, groups, updated_at)
           VALUES ($1, 'simulator', $2, $3, $4, $5, $6, now())`,
          [id, account.subject, account.name, account.email, account.roles, account.handlerGroups],
        );
      }
      for (const service of sampleEServices.filter(({ key }) => services.includes(key))) {
        await client.query(
          'INSERT INTO e_service (municipality_id, key, settings, published_version, updated_at) VALUES ($1, $2, $3, 1, now())',
          [id, service.key, service.settings],
        );
        await client.query(
          'INSERT INTO e_service_version (municipality_id, e_service_key, version, definition) VALUES ($1, $2, 1, $3)',
          [id, service.key, service.definition],
        );
      }
    }
  } finally {
    await client.end();
  }
}
