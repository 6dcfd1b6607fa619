import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { errandFiler, type Alongside, type Filed, type Filing } from './hot/file-errand.ts';
import { beginSignIn, type NewSignIn } from './hot/begin-sign-in.ts';
import { keepPendingSignIn, pollSignIn, type HeldSignIn, type SignInPoll } from './hot/poll-sign-in.ts';
import { readDraft, type DraftOwner, type HeldDraft } from './hot/read-draft.ts';
import { draftSaver, type DraftSave, type Saved } from './hot/save-draft.ts';
import { sessionToucher, type HeldSession, type SessionTouch } from './hot/touch-session.ts';
import { findUnsafeSettings } from './find-unsafe-settings.ts';
import { applicationRole } from './migrate.ts';
import { migrationNames } from './schema-engine/read-schema.ts';

export { Prisma } from './generated/client.ts';
export type { DraftOwner, HeldDraft } from './hot/read-draft.ts';
export type { DraftSave } from './hot/save-draft.ts';
export type { HeldSignIn } from './hot/poll-sign-in.ts';
export type { Filing, ListStatement } from './hot/file-errand.ts';

/** A transaction in which one municipality's rows exist, and no others. */
export type Tenant = Prisma.TransactionClient;
/** A transaction in which only the installation's own tables have rows. */
export type Platform = Prisma.TransactionClient;

export type Database = {
  /**
   * Runs work in one transaction within one municipality; what it returns has been committed.
   * Only await the transaction's own calls inside: it holds a connection.
   */
  tenant: <Result>(municipalityId: string, work: (tx: Tenant) => Promise<Result>) => Promise<Result>;
  /** Runs work in one transaction outside any municipality. */
  platform: <Result>(work: (tx: Platform) => Promise<Result>) => Promise<Result>;
  /** The session as it stands for this request; null when there is none. One round trip. */
  touchSession: (touch: SessionTouch) => Promise<HeldSession | null>;
  /** Remembers a sign-in that has begun. One round trip. */
  beginSignIn: (signIn: NewSignIn) => Promise<void>;
  /** A sign-in of this browser's, with the right to ask its provider where it is time; null when there is none. One round trip. */
  pollSignIn: (poll: SignInPoll) => Promise<HeldSignIn | null>;
  /** Keeps how a claimed sign-in goes. False: it was cancelled meanwhile. One round trip. */
  keepPendingSignIn: (kept: { municipality: string; signIn: string; result: object }) => Promise<boolean>;
  /** A draft of this owner's; null when there is none. One round trip. */
  readDraft: (owner: DraftOwner) => Promise<HeldDraft | null>;
  /** Saves merged answers; null when somebody has saved since, or there is no such draft of this owner's. One round trip. */
  saveDraft: (save: DraftSave) => Promise<Saved>;
  /** Makes an errand of a draft, with statements before and after, in one transaction; only `filed` has changed anything. */
  fileErrand: (filing: Filing, alongside: Alongside) => Promise<Filed>;
  /** Whether the database answers and has every migration this program knows. Rejects when it does not answer. */
  isReady: () => Promise<boolean>;
  /** Swedish sentences on what makes this database unfit to promise durability and separation; none when it is fit. */
  findUnsafeSettings: () => Promise<string[]>;
  /** The connections beneath, for the job queue. Row level security shows it no municipality. */
  pool: Pool;
  close: () => Promise<void>;
};

const filingsAtOnce = 4;

/** Limits that turn a stuck database into an answer (milliseconds). */
const limits = { statement: 15_000, lock: 5_000, idleInTransaction: 20_000, connect: 5_000 };

/**
 * Connects as the application: whatever user the address names, it works in the role `handslag_app`.
 * Opens connections when they are needed.
 * @param url postgresql://…
 * @param pool the most connections at once
 */
export function createDatabase({ url, pool: max = 10 }: { url: string; pool?: number }): Database {
  const connection = {
    connectionString: url,
    connectionTimeoutMillis: limits.connect,
    options:
      `-c role=${applicationRole} -c jit=off -c statement_timeout=${limits.statement} -c lock_timeout=${limits.lock} ` +
      `-c idle_in_transaction_session_timeout=${limits.idleInTransaction}`,
  };
  const pool = new Pool({ ...connection, max });
  // Whoever files waits for those who file before them: apart, so that nobody who only types waits too.
  const filings = new Pool({ ...connection, max: Math.min(max, filingsAtOnce), pipeline: true });
  // A lost idle connection is replaced at the next query; without a listener it would end the process.
  for (const each of [pool, filings]) each.on('error', () => undefined);
  // So says a connection in use that is lost, besides failing what was sent on it; the pool listens only for its own queries.
  filings.on('connect', (client) => client.on('error', () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const transaction = { maxWait: limits.connect, timeout: limits.statement };

  return {
    tenant: (municipalityId, work) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.municipality', ${municipalityId}, true)`;
        return work(tx);
      }, transaction),
    platform: (work) => prisma.$transaction(work, transaction),
    touchSession: sessionToucher(pool),
    beginSignIn: (signIn) => beginSignIn(pool, signIn),
    pollSignIn: (poll) => pollSignIn(pool, poll),
    keepPendingSignIn: (kept) => keepPendingSignIn(pool, kept),
    readDraft: (owner) => readDraft(pool, owner),
    saveDraft: draftSaver(pool),
    fileErrand: errandFiler(filings),
    isReady: async () => {
      const { rows } = await pool.query<{ migration_name: string }>(
        'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
      );
      const applied = new Set(rows.map((row) => row.migration_name));
      return migrationNames().every((name) => applied.has(name));
    },
    findUnsafeSettings: () => findUnsafeSettings(pool),
    pool,
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([pool.end(), filings.end()]);
    },
  };
}
