import { NewMunicipality } from '@handslag/contracts/installation';
import { Client } from 'pg';
import { firstSettings } from '../municipalities/first-settings.ts';
import { awaitedSubject } from '../users/awaited-subject.ts';
import { StartError } from './explain-failure.ts';

const sentences: Record<string, string> = {
  slug: 'Kortnamnet (--slug) ska vara små bokstäver a–z, siffror och bindestreck.',
  host: 'Adressen (--host) ska vara ett värdnamn med små bokstäver, till exempel e.kommun.se.',
  name: 'Kommunens namn (--name) ska stå i högst 200 tecken.',
  email: 'Kommunens e-postadress (--email) ska ha ett @, till exempel kommun@kommun.se.',
  administrator: 'Administratören ska ha ett namn (--admin-name) och en e-postadress (--admin-email).',
};

/**
 * Makes a municipality, with its first administrator at the staff's provider `issuer`. Throws `StartError` with a sentence where
 * something is malformed, or the short name or the address is taken.
 */
export async function insertMunicipality(
  ownerUrl: string,
  given: NewMunicipality & { issuer: string },
): Promise<string> {
  const { issuer, ...rest } = given;
  const read = NewMunicipality.safeParse(rest);
  if (!read.success) throw new StartError(sentences[String(read.error.issues[0]?.path[0])] ?? '');
  const { slug, name, host, administrator } = read.data;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string | null }>(
      'SELECT create_municipality($1, $2, $3, $4) AS id',
      [slug, name, host, firstSettings(read.data)],
    );
    const id = rows[0]?.id ?? null;
    if (id === null) throw new StartError('Det finns redan en kommun med det kortnamnet eller den adressen.');
    await client.query(`SELECT set_config('app.municipality', $1, true)`, [id]);
    await client.query(
      `INSERT INTO staff_account (municipality_id, issuer, subject, name, email, roles, groups)
       VALUES ($1, $2, $3, $4, $5, '{administrator}', '{}')`,
      [id, issuer, awaitedSubject(administrator.email), administrator.name, administrator.email],
    );
    await client.query('COMMIT');
    return id;
  } finally {
    await client.end();
  }
}
