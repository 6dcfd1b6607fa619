import { applicationRole } from '@handslag/database/migrate';
import type { ListStatement, Tenant } from '@handslag/database/database';
import { fromPrisma, PgBoss, type Db, type Job as Planned, type JobResult } from 'pg-boss';
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

export type JobQueue = {
  /** Plans a job in the transaction that causes it: it exists exactly if that is committed. */
  enqueue: <Given extends object>(
    tx: Tenant,
    job: Job<Given>,
    given: Given,
    when?: { afterSeconds: number },
  ) => Promise<void>;
  /** The same as a statement, to be run in a transaction of one's own. */
  statementFor: <Given extends object>(job: Job<Given>, given: Given) => Promise<ListStatement>;
  /** Takes on jobs, from now until `close`. */
  work: (handlers: readonly JobHandler[]) => Promise<void>;
  /** Lets a job that has been given up be tried again. */
  retry: (name: string, id: string) => Promise<void>;
  /** Lets the jobs at hand be finished. */
  close: () => Promise<void>;
};

/**
 * A job wakes us by itself; asking is for what was planned while nobody listened. Several are fetched at a time because
 * one waking may stand for many jobs, and only a fetch that comes back full goes on at once.
 */
const polling = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 10,
  batchSize: 3,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

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

  async function settle(
    job: Job<object>,
    { id, data }: Planned<object>,
    work: JobHandler['work'],
  ): Promise<JobResult> {
    try {
      await work(data ?? {});
      return { id, status: 'completed' };
    } catch (error) {
      log.error({ err: error, job: job.name, id }, 'job failed');
      return { id, status: 'failed' };
    }
  }

  return {
    enqueue: async (tx, job, given, { afterSeconds } = { afterSeconds: 0 }) => {
      await ready(job);
      await boss.send(job.name, given, {
        db: fromPrisma(tx),
        ...(afterSeconds > 0 && { startAfter: afterSeconds }),
      });
    },
    statementFor: async (job, given) => {
      await ready(job);
      return {
        name: `plan ${job.name}`,
        ...(await recorded((db) => boss.insert(job.name, [{ data: given }], { db }))),
      };
    },
    work: async (handlers) => {
      for (const { job, atOnce, work } of handlers) {
        await ready(job);
        if (job.cron) await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Stockholm' });
        await boss.work(
          job.name,
          { ...polling, localConcurrency: atOnce },
          async (planned: Planned<object>[]) => {
            const results: JobResult[] = [];
            for (const one of planned) results.push(await settle(job, one, work));
            return results;
          },
        );
      }
    },
    retry: async (name, id) => {
      started ??= boss.start();
      await started;
      await boss.retry(name, id);
    },
    close: async () => {
      if (!started) return;
      await started.catch(() => undefined);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** The statement by which the job queue plans jobs: its only value is the list of them. */
async function recorded(insert: (db: Db) => Promise<unknown>): Promise<{ text: string; list: object[] }> {
  let sent: { text: string; list: object[] } | undefined;
  await insert({
    executeSql: async (text, [jobs] = []) => {
      sent = { text, list: JSON.parse(String(jobs)) as object[] };
      return { rows: [] };
    },
  });
  if (!sent) throw new Error('The job queue sent nothing');
  return sent;
}
