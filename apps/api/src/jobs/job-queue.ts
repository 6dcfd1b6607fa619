import { applicationRole } from '@handslag/database/migrate';
import type { Tenant } from '@handslag/database/database';
import { fromPrisma, PgBoss, type Db } from 'pg-boss';
import type { Logger } from 'pino';
import type { Job } from './job.ts';

/** A job with the work it stands for; made by `handle`. */
export type JobHandler = {
  job: Job<object>;
  /** How many of its kind at once in this process. */
  atOnce: number;
  work: (given: object) => Promise<void>;
};

/** Says what a job does when its time has come. */
export function handle<Given extends object>(
  job: Job<Given>,
  work: (given: Given) => Promise<void>,
  atOnce = 1,
): JobHandler {
  // What was planned under a job's name is what that job is given.
  return { job, atOnce, work: (given) => work(given as Given) };
}

/** A statement for whoever writes transactions by hand. */
export type Statement = { text: string; values: unknown[] };

export type JobQueue = {
  /** Plans a job in the transaction that causes it: it exists exactly if that is committed. */
  enqueue: <Given extends object>(tx: Tenant, job: Job<Given>, given: Given) => Promise<void>;
  /** The same as a statement, to be run in a transaction of one's own. */
  statementFor: <Given extends object>(job: Job<Given>, given: Given) => Promise<Statement>;
  /** Takes on jobs, from now until `close`. */
  work: (handlers: readonly JobHandler[]) => Promise<void>;
  /** Lets the jobs at hand be finished. */
  close: () => Promise<void>;
};

/** Jobs in the application's own database. Nothing connects before the first use. */
export function createJobQueue({ url, log }: { url: string; log: Logger }): JobQueue {
  const boss = new PgBoss({
    connectionString: url,
    options: `-c role=${applicationRole} -c jit=off -c statement_timeout=30000`,
    application_name: 'handslag-jobs',
    max: 3,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  boss.on('warning', ({ message }) => log.warn({ message }, 'job queue'));
  let started: Promise<unknown> | undefined;
  const queues = new Map<string, Promise<void>>();

  async function ready(job: Job<object>): Promise<void> {
    started ??= boss.start();
    await started;
    let queue = queues.get(job.name);
    if (!queue) {
      queue = createQueue(job);
      queues.set(job.name, queue);
      // A failure must not be remembered: the next job tries again.
      queue.catch(() => queues.delete(job.name));
    }
    await queue;
  }

  async function createQueue(job: Job<object>): Promise<void> {
    const options = {
      retryLimit: job.retries,
      retryBackoff: true,
      retryDelay: 2,
      retryDelayMax: 3600,
      expireInSeconds: job.expireInSeconds,
      deleteAfterSeconds: 7 * 24 * 3600,
      notify: true,
    };
    await boss.createQueue(job.name, options);
    await boss.updateQueue(job.name, options);
  }

  return {
    enqueue: async (tx, job, given) => {
      await ready(job);
      await boss.send(job.name, given, { db: fromPrisma(tx) });
    },
    statementFor: async (job, given) => {
      await ready(job);
      return recorded((db) => boss.send(job.name, given, { db }));
    },
    work: async (handlers) => {
      for (const { job, atOnce, work } of handlers) {
        await ready(job);
        if (job.cron) await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Stockholm' });
        const options = {
          localConcurrency: atOnce,
          pollingIntervalSeconds: 2,
          notifyPollingIntervalSeconds: 10,
        };
        await boss.work<object>(job.name, options, async ([planned]) => {
          if (!planned) return;
          try {
            await work(planned.data ?? {});
          } catch (error) {
            log.error({ err: error, job: job.name, id: planned.id }, 'job failed');
            throw error;
          }
        });
      }
    },
    close: async () => {
      if (!started) return;
      await started.catch(() => undefined);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

async function recorded(send: (db: Db) => Promise<unknown>): Promise<Statement> {
  let statement: Statement | undefined;
  await send({
    executeSql: async (text, values = []) => {
      statement = { text, values };
      return { rows: [] };
    },
  });
  if (!statement) throw new Error('The job queue sent nothing');
  return statement;
}
