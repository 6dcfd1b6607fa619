import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating-system account PostgreSQL runs as. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as themself (undefined); root runs it as `postgres`, made
 * if missing, or else as `nobody`.
 */
export async function chooseAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await findAccount('postgres');
  if (existing) return existing;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/bin/false',
    'postgres',
  ]).catch(() => undefined);
  return (await findAccount('postgres')) ?? (await findAccount('nobody'));
}

async function findAccount(name: string): Promise<Account | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether a shell test (`-x`, `-r`) of a path holds for the account. */
export async function accountMay(account: Account, test: '-x' | '-r', path: string): Promise<boolean> {
  return run('/bin/sh', ['-c', `test ${test} "$0"`, path], account).then(
    () => true,
    () => false,
  );
}
