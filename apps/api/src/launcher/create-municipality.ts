import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { explainFailure, StartError } from './explain-failure.ts';
import { insertMunicipality } from './insert-municipality.ts';
import { startDatabase } from './start-database.ts';

const usage = `Så här skapas en kommun:
  pnpm municipality:create --slug=exempel --name="Exempels kommun" --host=e-tjanster.exempel.se \\
    --email=kommun@exempel.se --admin-name="Anna Admin" --admin-email=anna.admin@exempel.se`;

/**
 * `pnpm municipality:create`: makes a municipality with careful settings and its first administrator, who signs in with the
 * address given. A running server knows of it within ten seconds.
 */
async function createMunicipality(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { slug: text, name: text, host: text, email: text, 'admin-name': text, 'admin-email': text },
  });
  const { slug, name, host, email } = values;
  const [adminName, adminEmail] = [values['admin-name'], values['admin-email']];
  if (!slug || !name || !host || !email || !adminName || !adminEmail) throw new StartError(usage);
  const environmentFile = join(import.meta.dirname, '../../../../.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const config = readConfig();
  if (!config.staffOidc)
    throw new StartError(
      'Ange STAFF_OIDC_ISSUER, STAFF_OIDC_CLIENT_ID och STAFF_OIDC_CLIENT_SECRET först: där loggar administratören in.',
    );
  const { issuer } = config.staffOidc.provider;
  const database = await startDatabase(config, null);
  try {
    const administrator = { name: adminName, email: adminEmail };
    await insertMunicipality(database.ownerUrl, { slug, name, host, email, administrator, issuer });
    console.log(`${name} är skapad. ${adminName} loggar in på ${host}/handlaggning och gör resten där.`);
  } finally {
    await database.stop();
  }
}

try {
  await createMunicipality();
} catch (failure) {
  console.error(explainFailure(failure) ?? failure);
  process.exitCode = 1;
}
