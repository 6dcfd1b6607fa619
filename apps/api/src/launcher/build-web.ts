import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../../..');
const web = join(root, 'apps/web');
const sources = [
  'pnpm-lock.yaml',
  'apps/web/{index.html,package.json,vite.config.ts}',
  'apps/web/{src,public,vite}/**/*.*',
  'packages/{contracts,form-engine}/src/**/*.ts',
];

/**
 * Builds the web app into `folder` unless what lies there was built from these very sources. The former build stays in
 * place until the next is complete. Answers whether it built.
 */
export async function buildWeb(folder: string): Promise<boolean> {
  const fingerprint = fingerprintOfSources();
  const stamp = join(folder, '.built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return false;
  // Somebody else's build, such as a release's, is theirs to renew.
  if (!existsSync(stamp) && existsSync(join(folder, 'index.html'))) return false;
  const attempt = `${folder}.being-made`;
  const vite = join(
    dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', attempt, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: web,
      maxBuffer: 2 ** 26,
    },
  );
  await writeFile(join(attempt, '.built-from'), fingerprint);
  await rm(folder, { recursive: true, force: true });
  await rename(attempt, folder);
  return true;
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
