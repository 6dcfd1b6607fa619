import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { Account } from './choose-account.ts';
import type { PostgresPrograms } from './find-programs.ts';

/** A running server. `stop` waits until it has written everything and is gone; where another process started it, it is left alone. */
export type RunningServer = { stop: () => Promise<void>; startedHere: boolean };

type ServerSetup = {
  folder: string;
  programs: PostgresPrograms;
  account: Account | undefined;
  connection: ClientConfig;
  settings: Record<string, string>;
  /** Removed when the server is gone, however this process ends. */
  removeFolder: boolean;
};

// The server is a group of its own, so that Ctrl-C reaches the application first. The shell that watches over it stops the
// group when we say so or are gone, however that went, and starts the server again when something else has ended it.
const watcher = `
trap '' INT TERM HUP
exec 3<&0
( read -r farewell <&3; while kill -INT 0; do sleep 0.2; done ) &
listener=$!
failures=0
while [ $failures -le 10 ]; do
  began=$(date +%s)
  "$@" 3<&- &
  wait $! && break
  if [ $(($(date +%s) - began)) -ge 5 ]; then failures=0; else failures=$((failures + 1)); fi
  sleep 0.3
done
kill -9 $listener
if [ -n "$HANDSLAG_REMOVE" ]; then rm -rf -- "$HANDSLAG_REMOVE"; fi`;

/**
 * Starts PostgreSQL on a cluster, or joins the one already running on it. Recovers from an unclean end.
 * @throws Error with the end of the server's log when it does not come up within a minute
 */
export async function runServer(setup: ServerSetup): Promise<RunningServer> {
  if ((await answers(setup.connection)) === 'yes') return { startedHere: false, stop: async () => undefined };
  await forgetDeadServer(setup.folder);
  const log = openSync(join(setup.folder, 'server.log'), 'a', 0o600);
  const settings = Object.entries(setup.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const shell = spawn(
    '/bin/sh',
    ['-c', watcher, 'sh', setup.programs.postgres, '-D', setup.folder, ...settings],
    {
      ...setup.account,
      cwd: '/',
      detached: true,
      stdio: ['pipe', log, log],
      env: {
        PATH: process.env['PATH'] ?? '',
        LC_ALL: 'C',
        HANDSLAG_REMOVE: setup.removeFolder ? setup.folder : '',
      },
    },
  );
  closeSync(log);
  const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  shell.unref();
  const { stdin } = shell;
  stdin?.on('error', () => undefined);
  if (stdin instanceof Socket) stdin.unref();

  const stop = async (): Promise<void> => {
    shell.ref();
    stdin?.end('stop\n');
    await gone;
    if (setup.removeFolder) await rm(setup.folder, { recursive: true, force: true });
  };
  const failed = gone.then(() => 'gone' as const);
  for (let deadline = Date.now() + 60_000; ;) {
    const state = await Promise.race([answers(setup.connection), failed]);
    if (state === 'yes') return { startedHere: true, stop };
    if (state === 'gone' || Date.now() > deadline) {
      await stop();
      throw new Error(`PostgreSQL did not start: ${await endOfLog(setup.folder)}`);
    }
    await wait(25);
  }
}

async function answers(connection: ClientConfig): Promise<'yes' | 'no'> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'yes';
  } catch {
    return 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** After a crash the lock file may name a number that meanwhile belongs to some other program; PostgreSQL would then refuse to start. */
async function forgetDeadServer(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined);
  if (program !== undefined && program.trim() !== 'postgres') await rm(lock, { force: true });
}

async function endOfLog(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'server.log'), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-4).join(' / ');
}
