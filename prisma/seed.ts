import { sampleEServices } from '@handslag/samples/e-services';
import { sampleMunicipalities, type SampleMunicipality } from '@handslag/samples/municipalities';
import { sampleStaffAccounts } from '@handslag/samples/staff-accounts';
import { Client } from 'pg';

/**
 * Gives an installation the sample municipalities with their e-services and staff. What is already there stays as it is:
 * a municipality is filled only when it is made, so that nothing anybody has changed or removed comes back.
 * @param ownerUrl connects as the owner of the tables
 * @param staffIssuer the identity provider that knows the sample staff; accounts follow it when its address changes
 * @returns the slugs of the municipalities it made
 */
export async function seed(ownerUrl: string, { staffIssuer }: { staffIssuer: string }): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const made: string[] = [];
  try {
    for (const municipality of sampleMunicipalities) {
      await client.query('BEGIN');
      if (await fill(client, municipality, staffIssuer)) made.push(municipality.slug);
      else await followIssuer(client, municipality, staffIssuer);
      await client.query('COMMIT');
    }
  } finally {
    await client.end();
  }
  return made;
}

async function fill(client: Client, sample: SampleMunicipality, issuer: string): Promise<boolean> {
  const { slug, name, hosts, settings } = sample;
  const { rows } = await client.query<{ id: string }>(
    'INSERT INTO municipality (slug, name, hosts, settings) VALUES ($1, $2, $3, $4) ON CONFLICT (slug) DO NOTHING RETURNING id',
    [slug, name, hosts, settings],
  );
  const id = rows[0]?.id;
  if (!id) return false;
  await enter(client, id);
  for (const service of sampleEServices.filter(({ key }) => sample.services.includes(key))) {
    await client.query(
      'INSERT INTO e_service (municipality_id, key, settings, published_version) VALUES ($1, $2, $3, 1)',
      [id, service.key, service.settings],
    );
    await client.query(
      'INSERT INTO e_service_version (municipality_id, e_service_key, version, definition) VALUES ($1, $2, 1, $3)',
      [id, service.key, service.definition],
    );
  }
  for (const { subject, name: called, email, roles, handlerGroups } of staffOf(slug)) {
    await client.query(
      'INSERT INTO staff_account (municipality_id, issuer, subject, name, email, roles, groups) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, issuer, subject, called, email, roles, handlerGroups],
    );
  }
  return true;
}

/** The simulator stands at another port today: the same people, known from another address of this machine. */
async function followIssuer(client: Client, { slug }: SampleMunicipality, issuer: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM municipality WHERE slug = $1', [slug]);
  const id = rows[0]?.id;
  if (!id) return;
  await enter(client, id);
  await client.query(
    `UPDATE staff_account SET issuer = $2
     WHERE municipality_id = $1 AND issuer <> $2 AND issuer ~ '^http://(127[.]0[.]0[.]1|localhost):[0-9]+/' AND subject = ANY ($3)`,
    [id, issuer, staffOf(slug).map(({ subject }) => subject)],
  );
}

async function enter(client: Client, municipalityId: string): Promise<void> {
  await client.query(`SELECT set_config('app.municipality', $1, true)`, [municipalityId]);
}

function staffOf(slug: string): (typeof sampleStaffAccounts)[number][] {
  return sampleStaffAccounts.filter(({ municipality }) => municipality === slug);
}
