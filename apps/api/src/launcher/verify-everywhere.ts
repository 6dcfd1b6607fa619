import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '@handslag/database/embedded';
import type { Municipality } from '../actor.ts';
import { readConfig } from '../config.ts';
import { closeContext, createContext, type Context } from '../context.ts';
import { forEachMunicipality } from '../municipalities/for-each-municipality.ts';
import { explainFailure } from './explain-failure.ts';

/**
 * For commands that prove what is kept: lets `verify` look at every municipality in turn, with the settings of this folder, and
 * ends the program with 0 where it held in all of them.
 */
export async function verifyEverywhere(
  verify: (ctx: Context, municipality: Municipality) => Promise<boolean>,
): Promise<void> {
  try {
    process.exitCode = (await inEach(verify)) ? 0 : 1;
  } catch (failure) {
    console.error(explainFailure(failure) ?? failure);
    process.exitCode = 1;
  }
}

async function inEach(
  verify: (ctx: Context, municipality: Municipality) => Promise<boolean>,
): Promise<boolean> {
  const environmentFile = join(import.meta.dirname, '../../../../.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const { databaseUrl, dataFolder } = readConfig();
  const server = databaseUrl === null ? await startEmbedded({ folder: join(dataFolder, 'postgres') }) : null;
  const url = databaseUrl ?? server?.applicationUrl('handslag') ?? '';
  const context = await createContext(readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }));
  let holds = true;
  try {
    await forEachMunicipality(context, async (municipality) => {
      if (!(await verify(context, municipality))) holds = false;
    });
    return holds;
  } finally {
    await closeContext(context);
    await server?.stop();
  }
}
