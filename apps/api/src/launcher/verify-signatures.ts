import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '@handslag/database/embedded';
import { readConfig } from '../config.ts';
import { closeContext, createContext } from '../context.ts';
import { forEachMunicipality } from '../municipalities/for-each-municipality.ts';
import { verifySignatures } from '../signings/verify-signatures.ts';
import { explainFailure } from './explain-failure.ts';

/**
 * `pnpm signatures:verify`: proves every kept signature once more, with the roots that the settings name, and says which errands have one
 * that does not hold. Answers whether all hold.
 */
async function verifyAll(): Promise<boolean> {
  const environmentFile = join(import.meta.dirname, '../../../../.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const { databaseUrl, dataFolder } = readConfig();
  const server = databaseUrl === null ? await startEmbedded({ folder: join(dataFolder, 'postgres') }) : null;
  const url = databaseUrl ?? server?.applicationUrl('handslag') ?? '';
  const context = await createContext(readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }));
  let holds = true;
  try {
    await forEachMunicipality(context, async (municipality) => {
      const { checked, faulty } = await verifySignatures(context, municipality);
      holds &&= faulty.length === 0;
      console.log(`${municipality.name}: ${checked - faulty.length} av ${checked} underskrifter håller.`);
      for (const { registrationNumber, signatureId, reason } of faulty)
        console.log(`  ${registrationNumber}: underskriften ${signatureId} håller inte (${reason}).`);
    });
    return holds;
  } finally {
    await closeContext(context);
    await server?.stop();
  }
}

try {
  process.exitCode = (await verifyAll()) ? 0 : 1;
} catch (failure) {
  console.error(explainFailure(failure) ?? failure);
  process.exitCode = 1;
}
