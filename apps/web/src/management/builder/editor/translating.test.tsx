// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openedWork, publisher, serve, type Asked } from '../../../../test/open-builder.tsx';
import { MunicipalityProvider } from '../../../municipality/presentation.tsx';
import { EditorPage } from './editor-page.tsx';

const patient = { timeout: 15_000 };
/** Skolskjuts as it was before anyone translated it. */
const onlySwedish = JSON.parse(
  JSON.stringify(openedWork, (key, value: unknown) => (key === 'en' || key === 'fi' ? undefined : value)),
) as typeof openedWork;

let asked: Asked[];
beforeEach(() => {
  localStorage.clear();
  asked = serve({ '^GET .*/work$': onlySwedish, '/api/session': publisher });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/handlaggning/e-tjanster/skolskjuts/formular']}>
        <MunicipalityProvider value={{ languages: ['sv', 'en'] } as unknown as MunicipalityPresentation}>
          <Routes>
            <Route path="/handlaggning/e-tjanster/:key/:area" element={<EditorPage />} />
          </Routes>
        </MunicipalityProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.findByRole('tree', {}, patient);
}
const settings = () => within(screen.getByRole('region', { name: 'Det valda' }));
const preview = () => within(screen.getByRole('region', { name: 'Förhandsvisning' }));
const row = (name: RegExp) => within(screen.getByRole('tree')).getByRole('treeitem', { name });
const missing = () =>
  Number(/^(\d+) texter saknas på engelska/.exec(screen.getByText(/saknas på/).textContent)?.[1]);

it('a service owner writes an English label: what is missing shrinks, and the preview is in English', async () => {
  await open();
  fireEvent.click(row(/^Skola[ ,]/));
  fireEvent.click(screen.getByLabelText('Engelska'));
  const before = missing();
  expect(before).toBeGreaterThan(20);
  expect(row(/^Skola[ ,]/).textContent).toContain('saknar översättning');

  const label = settings().getByLabelText<HTMLInputElement>('Fråga');
  expect([label.value, label.getAttribute('lang')]).toEqual(['', 'en']);
  fireEvent.change(label, { target: { value: 'School' } });
  await vi.waitFor(() => expect(missing()).toBe(before - 1), patient);
  const shown = await preview().findByText('School', {}, patient);
  expect(shown.closest('[lang]')?.getAttribute('lang')).toBe('en');
  // The Swedish words stand where there are no others, and are what one sees in Swedish again.
  expect(preview().getByText(/Vilken period/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Svenska'));
  expect(await preview().findByText('Skola', {}, patient)).toBeTruthy();
  expect(screen.queryByText(/saknas på/)).toBeNull();
  await vi.waitFor(
    () => expect(JSON.stringify(asked.map(({ body }) => body))).toContain('"sv":"Skola","en":"School"'),
    patient,
  );
});
