import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, cp, mkdir, readFile, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { accountMay, type Account } from './choose-account.ts';
import type { PostgresPrograms } from './find-programs.ts';

const run = promisify(execFile);
const secretsFile = 'handslag.json';

/** Passwords of the three logins, made once with the cluster. */
export type ClusterSecrets = { superuser: string; owner: string; application: string };

/**
 * Makes a PostgreSQL cluster in a folder, all or nothing: an interrupted attempt leaves no half cluster behind.
 * Passwords travel in a file that is removed with the attempt.
 */
export async function makeCluster(
  folder: string,
  programs: PostgresPrograms,
  account?: Account,
): Promise<void> {
  const attempt = `${folder}.being-made`;
  const secrets: ClusterSecrets = {
    superuser: newPassword(),
    owner: newPassword(),
    application: newPassword(),
  };
  await rm(attempt, { recursive: true, force: true });
  await mkdir(attempt, { recursive: true, mode: 0o700 });
  const passwordFile = `${attempt}.password`;
  await writeFile(passwordFile, secrets.superuser, { mode: 0o600 });
  if (account) for (const path of [attempt, passwordFile]) await chown(path, account.uid, account.gid);
  try {
    await run(
      programs.initdb,
      [
        `--pgdata=${attempt}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--no-instructions',
      ],
      { ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C' } },
    );
    await writeFile(join(attempt, secretsFile), JSON.stringify(secrets), { mode: 0o600 });
    await rmdir(folder).catch(() => undefined);
    await rename(attempt, folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(attempt, { recursive: true, force: true });
  }
}

export async function readSecrets(folder: string): Promise<ClusterSecrets> {
  return JSON.parse(await readFile(join(folder, secretsFile), 'utf8')) as ClusterSecrets;
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Where PostgreSQL can work when root has cloned the project into a folder only root may enter, such as /root:
 * programs and data then live under /var/lib, and the folder asked for becomes a link there.
 */
export async function placeWithinReach(
  folder: string,
  programs: PostgresPrograms,
  account: Account | undefined,
): Promise<{ folder: string; programs: PostgresPrograms }> {
  await mkdir(dirname(folder), { recursive: true });
  if (!account) return { folder, programs };
  const reachable = { folder, programs };
  const elsewhere = join(
    '/var/lib/handslag',
    createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12),
  );
  if (!(await accountMay(account, '-x', programs.postgres))) {
    const installation = dirname(dirname(programs.postgres));
    const copy = join(
      '/var/lib/handslag',
      createHash('sha256').update(installation).digest('hex').slice(0, 12),
    );
    if (!existsSync(copy)) {
      await cp(installation, `${copy}.being-made`, { recursive: true, verbatimSymlinks: true });
      await rename(`${copy}.being-made`, copy);
    }
    reachable.programs = { postgres: join(copy, 'bin/postgres'), initdb: join(copy, 'bin/initdb') };
  }
  if (!(await accountMay(account, '-x', dirname(folder)))) {
    await mkdir(elsewhere, { recursive: true });
    reachable.folder = join(elsewhere, 'postgres');
    if (!existsSync(folder)) await symlink(reachable.folder, folder).catch(() => undefined);
  }
  return reachable;
}
