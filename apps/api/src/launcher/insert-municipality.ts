import { MunicipalitySettings } from '@handslag/contracts/municipalities';
import { awaitedSubject } from '../users/awaited-subject.ts';
import { Client } from 'pg';
import { StartError } from './explain-failure.ts';

export type NewMunicipality = {
  slug: string;
  name: string;
  host: string;
  /** Where the municipality is reached; it changes the rest itself. */
  email: string;
  /** Who administers it from the beginning. Null: nobody can sign in until accounts are added. */
  administrator: { name: string; email: string; issuer: string } | null;
};

/** Careful settings to begin with: drafts end with the session, only surely identified persons, nothing counted. */
function firstSettings({ name, slug, email }: NewMunicipality): MunicipalitySettings {
  return MunicipalitySettings.parse({
    brandColour: '#1f4e79',
    logo: { viewBox: '0 0 48 48', path: 'M24 3 42 9v14c0 11-7 18-18 22C13 41 6 34 6 23V9Z' },
    contact: { organisation: name, email, phone: '–', visitingAddress: '–' },
    quickLinks: [
      { label: { sv: 'Personuppgiftshantering' }, url: '/personuppgifter' },
      { label: { sv: 'Startsida e-tjänster' }, url: '/' },
      { label: { sv: 'Tillgänglighetsredogörelse' }, url: '/tillganglighet' },
    ],
    languages: ['sv'],
    draftPolicy: { kind: 'session' },
    idleMinutes: 15,
    warnMinutes: 2,
    acceptedEids: ['bankid-mobile', 'bankid-file', 'bankid-card', 'freja'],
    anonymousServices: true,
    registrationSeries:
      slug
        .replaceAll(/[^a-z]/g, '')
        .slice(0, 3)
        .toUpperCase() || 'E',
    retentionDefaultDays: 730,
    operatingMessages: [],
    statistics: false,
    survey: false,
    mailSender: { name, address: email },
    statusShownToCitizen: true,
  });
}

/**
 * Makes a municipality, with its first administrator. Connects as the owner of the tables: the application itself may not.
 * Throws `StartError` with a sentence where the short name or the address is taken or malformed.
 */
export async function insertMunicipality(ownerUrl: string, given: NewMunicipality): Promise<string> {
  const { slug, name, host, administrator } = given;
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(slug))
    throw new StartError('Kortnamnet (--slug) ska vara små bokstäver a–z, siffror och bindestreck.');
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))
    throw new StartError(
      'Adressen (--host) ska vara ett värdnamn med små bokstäver, till exempel e.kommun.se.',
    );
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows: taken } = await client.query(
      'SELECT slug FROM municipality WHERE slug = $1 OR $2 = ANY (hosts)',
      [slug, host],
    );
    if (taken.length > 0)
      throw new StartError('Det finns redan en kommun med det kortnamnet eller den adressen.');
    const { rows } = await client.query<{ id: string }>(
      'INSERT INTO municipality (slug, name, hosts, settings) VALUES ($1, $2, $3, $4) RETURNING id',
      [slug, name, [host], firstSettings(given)],
    );
    const id = rows[0]?.id ?? '';
    if (administrator) {
      await client.query(`SELECT set_config('app.municipality', $1, true)`, [id]);
      await client.query(
        `INSERT INTO staff_account (municipality_id, issuer, subject, name, email, roles, groups)
         VALUES ($1, $2, $3, $4, $5, '{administrator}', '{}')`,
        [
          id,
          administrator.issuer,
          awaitedSubject(administrator.email),
          administrator.name,
          administrator.email,
        ],
      );
    }
    await client.query('COMMIT');
    return id;
  } finally {
    await client.end();
  }
}
