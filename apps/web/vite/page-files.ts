import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Pages whose files the server names when it sends the page, by the module that is the page. */
const pages = ['overview-page', 'fill-in-page', 'my-page'];

/**
 * Writes `page-files.json`: the files that each of these pages, and each language but Swedish, needs besides those of
 * every page. Told with the page they are fetched beside the first ones, not after these have run.
 */
export function pageFiles(): Plugin {
  return {
    name: 'handslag:page-files',
    apply: 'build',
    // After Vite has taken away the chunks that were nothing but styles.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const first = new Set(
        chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName, imports }) => [fileName, ...imports]),
      );
      const filesOf = (chunk: (typeof chunks)[number]): string[] =>
        [chunk.fileName, ...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])]
          .filter((file) => !first.has(file) && file in bundle)
          .map((file) => `/${file}`);
      const files: Record<string, string[]> = {};
      for (const chunk of chunks) {
        const page = pages.find((name) => chunk.moduleIds.some((id) => basename(id) === `${name}.tsx`));
        const name = page ?? (chunk.name.startsWith('words-') ? chunk.name : undefined);
        if (name !== undefined) files[name] = filesOf(chunk);
      }
      this.emitFile({ type: 'asset', fileName: 'page-files.json', source: JSON.stringify(files) });
    },
  };
}
