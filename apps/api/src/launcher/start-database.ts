import { join } from 'node:path';
import { ensureDatabase, startEmbedded } from '@handslag/database/embedded';
import { migrate } from '@handslag/database/migrate';
import { seed } from '@handslag/database/seed';
import { Client } from 'pg';
import { addSamplePaperForms } from './add-sample-paper-forms.ts';
import { explainDatabase, StartError } from './explain-failure.ts';

export type StartedDatabase = {
  /** For the application. */
  url: string;
  /** For whoever owns the tables. */
  ownerUrl: string;
  /** The hosts that belong to municipalities, with their names. */
  municipalities: { name: string; slug: string; hosts: string[] }[];
  stop: () => Promise<void>;
};

const name = 'handslag';

/**
 * Brings up the database: the one given, or the embedded one in the data folder; with its tables as new as the program,
 * and the sample municipalities if it has none of them.
 * @param staffIssuer who knows the sample staff; null for an installation that wants no samples
 * @throws StartError with a sentence
 */
export async function startDatabase(
  given: { databaseUrl: string | null; databaseOwnerUrl: string | null; dataFolder: string },
  staffIssuer: string | null,
): Promise<StartedDatabase> {
  for (const address of [given.databaseUrl, given.databaseOwnerUrl]) {
    if (address === null || (URL.canParse(address) && /^postgres(ql)?:$/.test(new URL(address).protocol)))
      continue;
    throw new StartError(
      'DATABASE_URL är ingen adress till en PostgreSQL. Skriv den som postgresql://användare:lösenord@dator:5432/databas.',
    );
  }
  const server =
    given.databaseUrl === null ? await startEmbedded({ folder: join(given.dataFolder, 'postgres') }) : null;
  if (server) await ensureDatabase(server, name);
  const url = given.databaseUrl ?? server?.applicationUrl(name) ?? '';
  const ownerUrl = given.databaseOwnerUrl ?? given.databaseUrl ?? server?.ownerUrl(name) ?? '';
  const stop = server?.stop ?? (() => Promise.resolve());
  try {
    await migrate(ownerUrl);
    if (staffIssuer !== null) {
      const made = await seed(ownerUrl, { staffIssuer });
      await addSamplePaperForms(ownerUrl, given.dataFolder, made);
    }
    return { url, ownerUrl, municipalities: await listMunicipalities(ownerUrl), stop };
  } catch (failure) {
    await stop();
    const sentence = server ? null : explainDatabase(failure, ownerUrl);
    throw sentence === null ? failure : new StartError(sentence, { cause: failure });
  }
}

async function listMunicipalities(ownerUrl: string): Promise<StartedDatabase['municipalities']> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; slug: string; hosts: string[] }>(
      'SELECT name, slug, hosts FROM municipality ORDER BY name',
    );
    return rows;
  } finally {
    await client.end();
  }
}
