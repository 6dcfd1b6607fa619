import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig, type Rollup } from 'vite';
import config from '../vite.config.ts';

/** JavaScript and CSS (brotli) that the start page fetches, and what opening a form adds to that. */
const bounds = { start: 105, form: 30 };
const kibibyte = 1024;
const root = join(import.meta.dirname, '..');

type Chunk = Rollup.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

const folder = await mkdtemp(join(tmpdir(), 'handslag-bytes-'));
try {
  const settings: InlineConfig = {
    ...config,
    root,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, outDir: folder, emptyOutDir: true },
  };
  const built = await build(settings);
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const chunks = outputs
    .flatMap(({ output }) => output)
    .filter((part): part is Chunk => part.type === 'chunk');
  const start = fetchedWith(chunks, (chunk) => chunk.isEntry);
  const form = fetchedWith(chunks, (chunk) =>
    chunk.moduleIds.some((id) => id.endsWith('/fill-in/fill-in-page.tsx')),
  );
  await report('start page', start, bounds.start);
  await report('opening a form adds', new Set([...form].filter((file) => !start.has(file))), bounds.form);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The files of these chunks and of all they import, style sheets too. */
function fetchedWith(chunks: readonly Chunk[], isFirst: (chunk: Chunk) => boolean): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();
  const add = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    const chunk = byName.get(name);
    for (const sheet of chunk?.viteMetadata?.importedCss ?? []) files.add(sheet);
    for (const imported of chunk?.imports ?? []) add(imported);
  };
  for (const chunk of chunks.filter(isFirst)) add(chunk.fileName);
  return files;
}

async function report(name: string, files: ReadonlySet<string>, bound: number): Promise<void> {
  const sizes = await Promise.all(
    [...files].map(async (file) => (await stat(join(folder, `${file}.br`))).size),
  );
  const kib = sizes.reduce((sum, size) => sum + size, 0) / kibibyte;
  const verdict = kib <= bound && files.size > 0 ? 'ok' : 'FAILED';
  console.log(
    `${name}: ${kib.toFixed(2)} KiB brotli in ${files.size} files, bound ${bound} KiB, ratio ${(kib / bound).toFixed(2)} ${verdict}`,
  );
  if (verdict !== 'ok') process.exitCode = 1;
}
