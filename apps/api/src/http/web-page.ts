import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { pageIn } from './page-words.ts';

/** Of one request for a page. */
export type PageAsked = {
  /** Without its query. */
  path: string;
  language: Language;
  /** null where the address belongs to none, or where none can be had now: the page asks for it itself. */
  municipality: MunicipalityPresentation | null;
};

type Ahead = { path: RegExp; code?: string; asks?: (key: string) => string };

/** What a page asks for as soon as its code has come. Told with the page, it is on its way by then. */
const ahead: readonly Ahead[] = [
  { path: /^\/$/, asks: () => '/api/e-services' },
  { path: /^\/e-tjanster\/([\w-]+)$/, code: 'overview-page', asks: (key) => `/api/e-services/${key}` },
  { path: /^\/arende\/([\w-]+)(?:\/[\w-]+)?$/, code: 'fill-in-page', asks: (id) => `/api/drafts/${id}` },
  { path: /^\/min-sida$/, code: 'my-page' },
];

/**
 * The page that carries the web app, from its built folder. Answers how to write it for a request: its language, its
 * municipality as data, and links to what it will need, so that a slow network is asked once and not in turns.
 */
export function readWebPage(folder: string): (asked: PageAsked) => string {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const pages = { sv: page, en: pageIn('en', page), fi: pageIn('fi', page) };
  const list = join(folder, 'page-files.json');
  const files = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>) : {};
  return ({ path, language, municipality }) => {
    const [match, found] = matching(path);
    const words = language === 'sv' ? [] : (files[`words-${language}`] ?? []);
    const head = [
      municipality && `<script type="application/json" id="municipality">${dataOf(municipality)}</script>`,
      ...['/api/session', found?.asks?.(match?.[1] ?? '')].map(
        (address) => address && `<link rel="preload" href="${address}" as="fetch" crossorigin>`,
      ),
      ...[...words, ...(files[found?.code ?? ''] ?? [])].map((file) =>
        file.endsWith('.css')
          ? `<link rel="preload" href="${file}" as="style" crossorigin>`
          : `<link rel="modulepreload" href="${file}" crossorigin>`,
      ),
    ];
    return pages[language].replace('</head>', () => `${head.filter(Boolean).join('')}</head>`);
  };
}

function matching(path: string): [RegExpExecArray | null, Ahead | undefined] {
  for (const one of ahead) {
    const match = one.path.exec(path);
    if (match) return [match, one];
  }
  return [null, undefined];
}

/** Data that no text in it can end. */
function dataOf(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
