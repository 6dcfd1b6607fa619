// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { SearchesArea } from './searches-area.tsx';

const service = { key: 'skolskjuts', name: { sv: 'Skolskjuts' }, state: 'published' };
type Asked = { method: string; path: string; body: unknown };

/** The API as the page meets it: one search in vain, one service. Answers what was asked of it. */
function show({
  editor = null,
  searchWords = ['buss'],
}: { editor?: object | null; searchWords?: string[] } = {}) {
  const asked: Asked[] = [];
  let misses = [{ words: 'skoltaxi', times: 4, lastOn: '2026-11-20' }];
  const work = { key: 'skolskjuts', revision: 7, settings: { name: service.name, searchWords }, definition: { steps: [] }, editor }; // prettier-ignore
  vi.stubGlobal('fetch', (address: string, { method = 'GET', body }: RequestInit = {}) => {
    const path = new URL(address, 'http://norrvik.localhost').pathname;
    asked.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : null });
    if (path.endsWith('/forget')) misses = [];
    const reply = path.endsWith('/search-misses')
      ? { misses }
      : path.endsWith('/e-services')
        ? { eServices: [service] }
        : path.endsWith('/work')
          ? work
          : {};
    return Promise.resolve(Response.json(reply));
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <SearchesArea />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { asked, changes: () => asked.filter(({ method }) => method !== 'GET') };
}

const choose = async () => {
  fireEvent.change(await screen.findByLabelText(/Hör ”skoltaxi” till/), { target: { value: 'skolskjuts' } });
  fireEvent.click(screen.getByRole('button', { name: 'Lägg till som sökord: skoltaxi' }));
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a word becomes a search word of the service chosen, leaves the list, and the way to publishing is shown', async () => {
  const { changes } = show();
  await choose();
  expect(await screen.findByRole('link', { name: 'Gå till Skolskjuts' })).toBeTruthy();
  expect(changes()).toMatchObject([
    { method: 'PUT', body: { revision: 7, settings: { searchWords: ['buss', 'skoltaxi'] } } },
    { method: 'POST', path: '/api/management/search-misses/forget', body: { words: 'skoltaxi' } },
  ]);
  expect(await screen.findByText(/Just nu finns det inga sökningar utan träff/)).toBeTruthy();
});

test('a word the service has already changes nothing of it', async () => {
  const { changes } = show({ searchWords: ['Skoltaxi'] });
  await choose();
  await screen.findByText('Skolskjuts har redan ”skoltaxi” som sökord');
  expect(changes().map(({ method }) => method)).toEqual(['POST']);
});

test('while a colleague edits the service nothing is written, and it is said who', async () => {
  const { changes } = show({ editor: { id: '1', name: 'David Åkerlund', you: false, since: '' } });
  await choose();
  expect(await screen.findByText(/David Åkerlund arbetar med Skolskjuts just nu/)).toBeTruthy();
  expect(changes()).toEqual([]);
});

test('without a service chosen it is asked for, at its field', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Lägg till som sökord: skoltaxi' }));
  const field = screen.getByLabelText(/Hör ”skoltaxi” till/);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
});
