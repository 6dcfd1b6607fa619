import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '@handslag/database/embedded';
import { verifyAudit } from '../audit/verify-audit.ts';
import { readConfig } from '../config.ts';
import { closeContext, createContext } from '../context.ts';
import { forEachMunicipality } from '../municipalities/for-each-municipality.ts';
import { explainFailure } from './explain-failure.ts';

/**
 * `pnpm audit:verify`: reads every municipality's audit chain from its beginning and names the first event that does not fit.
 * Answers whether all chains hold.
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
      const { firstBroken } = await verifyAudit(context, municipality);
      holds &&= firstBroken === null;
      console.log(
        firstBroken === null
          ? `${municipality.name}: loggen är hel.`
          : `${municipality.name}: loggen stämmer inte från händelse ${firstBroken}. Jämför med en säkerhetskopia.`,
      );
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
