import type { Work } from '@handslag/contracts/builder';
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import type { Language } from '@handslag/form-engine';
import { skolskjuts } from '@handslag/samples/services/skolskjuts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, vi } from 'vitest';
import { openEditor, type Editor } from '../src/management/builder/editor/editor.ts';
import { EditorContext } from '../src/management/builder/editor/use-editor.ts';
import { MunicipalityProvider } from '../src/municipality/presentation.tsx';
import { Announcer } from '../src/ui/announcer.tsx';

/** The shipped Skolskjuts as it is when it is opened to be built on. */
export const openedWork: Work = {
  key: 'skolskjuts',
  revision: 1,
  settings: skolskjuts.settings,
  definition: skolskjuts.definition,
  savedAt: '2026-11-23T08:00:00Z',
  savedBy: null,
  publishedVersion: 1,
  changed: false,
  closed: false,
  archived: false,
  publishAt: null,
  publishProblem: null,
  editor: null,
};

/** A request that the page made. */
export type Asked = { method: string; path: string; body: unknown };

const opened: Editor[] = [];
afterEach(() => {
  cleanup();
  for (const editor of opened.splice(0)) editor.saver.stop();
});

/** A part of the editor, with what stands around it. What it says of the work is in `told`. */
export function openBuilder(
  part: ReactNode,
  { work = openedWork, language = 'sv' }: { work?: Work; language?: Language } = {},
): { editor: Editor; told: Work[] } {
  const editor = openEditor(work);
  opened.push(editor);
  const told: Work[] = [];
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <MunicipalityProvider value={{ languages: ['sv'] } as unknown as MunicipalityPresentation}>
          <EditorContext value={{ editor, work, language, onWork: (next) => void told.push(next) }}>
            {part}
          </EditorContext>
        </MunicipalityProvider>
      </MemoryRouter>
      <Announcer />
    </QueryClientProvider>,
  );
  return { editor, told };
}

/** Who the server says is signed in. */
export const publisher = {
  kind: 'staff',
  name: 'David Åkerlund',
  permissions: ['e-service:edit', 'e-service:publish'],
  groups: [],
  groupNames: {},
  endsInSeconds: 900,
  warnsBeforeSeconds: 120,
};

/** Lets the server answer: each key is a pattern of `METHOD /path`. What is not named is saved. */
export function serve(replies: Readonly<Record<string, unknown>> = {}): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string | URL, { method = 'GET', body }: RequestInit = {}) => {
      const path = String(address).replace(/^https?:\/\/[^/]*/, '');
      asked.push({ method, path, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null });
      const found = Object.entries(replies).find(([end]) => new RegExp(end).test(`${method} ${path}`));
      return Response.json(found?.[1] ?? { revision: 2, savedAt: '2026-11-23T09:00:00Z', blocks: [] });
    }),
  );
  return asked;
}
