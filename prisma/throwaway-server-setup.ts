import type { TestProject } from 'vitest/node';
import { generateClient } from './generate.ts';
import { startThrowawayServer, type ThrowawayServer } from './throwaway-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: ThrowawayServer;
  }
}

/** One PostgreSQL for a whole test run; test files take `inject('postgres')` and copy a database from it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const { stop, ...server } = await startThrowawayServer();
  project.provide('postgres', server);
  return stop;
}
