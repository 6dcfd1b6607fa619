import { createDatabase, type Database } from '@handslag/database/database';
import { createBankId } from '@handslag/eid/bankid';
import type { PollingProvider } from '@handslag/eid/provider';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createLog } from './log.ts';

/** The time as the application sees it. Tests move it; arrival times never come from here but from the database. */
export type Clock = () => Date;

/** What every verb may reach, made once. */
export type Context = {
  config: Config;
  clock: Clock;
  log: Logger;
  db: Database;
  bankId: PollingProvider | null;
};

/** The only wiring. `given` replaces parts, for tests. The caller closes what it opens: `closeContext`. */
export async function createContext(config: Config, given: Partial<Context> = {}): Promise<Context> {
  const clock = given.clock ?? (() => new Date());
  return {
    config,
    clock,
    log: given.log ?? createLog(config.logLevel),
    db: given.db ?? createDatabase({ url: config.databaseUrl ?? '', pool: config.databasePool }),
    bankId: given.bankId ?? (config.bankId && createBankId({ ...config.bankId, clock })),
  };
}

/** Lets go of connections and workers, in the opposite order. */
export async function closeContext(context: Context): Promise<void> {
  await context.db.close();
}
