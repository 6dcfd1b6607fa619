// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { MunicipalityProvider } from '../../municipality/presentation.tsx';
import { refreshSession } from '../../session/session.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { StartPage } from './start-page.tsx';

const listed = (key: string, name: string, closed = false) => ({
  key,
  name: { sv: name },
  summary: { sv: 'Om tjänsten.' },
  category: 'Bygga och bo',
  minutesToComplete: 10,
  login: 'required',
  closed,
});
const services = [
  listed('bygglov', 'Ansök om bygglov'),
  listed('felanmalan', 'Felanmäl gata'),
  listed('skolskjuts', 'Ansök om skolskjuts', true),
];
let searched: string[] = [];
let finds: Record<string, string[]> = {};

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  searched = [];
  finds = { ansök: ['skolskjuts', 'bygglov'], ansö: ['skolskjuts', 'bygglov'], fel: ['felanmalan'] };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const answers = (reply: unknown) => new Response(JSON.stringify(reply));
    if (address.endsWith('/api/e-services')) return answers({ eServices: services });
    if (!address.includes('search')) return answers({ kind: 'none' });
    const { words } = JSON.parse(String(init.body)) as { words: string };
    searched.push(words);
    return answers({ keys: finds[words] ?? [] });
  });
  await refreshSession();
  window.history.pushState(null, '', '/');
  const known = {
    name: 'Norrviks kommun',
    logo: { viewBox: '0 0 1 1', path: 'M0 0Z' },
    acceptedEids: [],
    operatingMessages: [],
  };
  render(
    <QueryClientProvider client={queryClient}>
      <MunicipalityProvider value={known as unknown as MunicipalityPresentation}>
        <GuardedRouter>
          <Announcer />
          <Routes>
            <Route path="/" element={<StartPage />} />
            <Route path="/e-tjanster/:key" element={<h1>A service</h1>} />
          </Routes>
        </GuardedRouter>
      </MunicipalityProvider>
    </QueryClientProvider>,
  );
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Vad vill du göra?' });
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const key = (name: string) => fireEvent.keyDown(field(), { key: name });
const pointedAt = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;

async function type(words: string): Promise<void> {
  act(() => field().focus());
  fireEvent.input(field(), { target: { value: words } });
  await act(() => vi.advanceTimersByTimeAsync(200));
}
async function typeAndSee(words: string): Promise<void> {
  await type(words);
  await waitFor(() => expect(screen.getByRole('listbox', { name: 'Förslag' })).toBeTruthy());
  await waitFor(() => expect(field().getAttribute('aria-expanded')).toBe('true'));
}

it('suggests the services that fit, best first, and says which are closed', async () => {
  expect(field().getAttribute('aria-expanded')).toBe('false');
  await typeAndSee('ansök');
  expect(options()).toEqual(['Ansök om skolskjuts Stängd just nu', 'Ansök om bygglov Bygga och bo']);
  expect(screen.getByRole('listbox').id).toBe(field().getAttribute('aria-controls'));
  expect(pointedAt()).toBeNull();
});

it('is walked through with the arrow keys, the field itself between last and first, and opened with Enter', async () => {
  await typeAndSee('ansök');
  key('ArrowUp');
  expect(pointedAt()).toMatch(/bygglov/);
  key('ArrowDown');
  expect(pointedAt()).toBeNull();
  key('ArrowDown');
  expect(pointedAt()).toMatch(/skolskjuts/);
  expect(document.activeElement).toBe(field());
  key('Enter');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A service'));
  expect(window.location.pathname).toBe('/e-tjanster/skolskjuts');
});

it('never stands in the way of an ordinary search', async () => {
  await typeAndSee('ansök');
  expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(true);
  fireEvent.submit(screen.getByRole('search'));
  expect(options()).toEqual([]);
  expect(document.activeElement?.className).toContain('start-body');
  await waitFor(() =>
    expect(screen.getByRole('heading', { name: '2 e-tjänster passar ”ansök”' })).toBeTruthy(),
  );
  expect(window.location.pathname).toBe('/');
});

it('closes with Escape and keeps the words; once closed, Escape empties the field', async () => {
  await typeAndSee('ansök');
  key('Escape');
  expect(options()).toEqual([]);
  expect(field().value).toBe('ansök');
  key('ArrowDown');
  expect(options()).toHaveLength(2);
  key('Escape');
  key('Escape');
  expect(field().value).toBe('');
});

it('closes when one goes on, and opens what is pressed', async () => {
  await typeAndSee('ansök');
  fireEvent.blur(field());
  expect(options()).toEqual([]);
  await typeAndSee('fel');
  const pressed = screen.getByRole('option', { name: /Felanmäl gata/ });
  expect(fireEvent.mouseDown(pressed)).toBe(false);
  fireEvent.click(pressed);
  await waitFor(() => expect(window.location.pathname).toBe('/e-tjanster/felanmalan'));
});

it('asks once typing rests, and says once how many there are', async () => {
  const said = new Set<string | null>();
  const region = document.querySelector('p[role=status]');
  act(() => field().focus());
  for (const words of ['a', 'an', 'ans', 'ansö', 'ansök']) {
    fireEvent.input(field(), { target: { value: words } });
    await act(() => vi.advanceTimersByTimeAsync(40));
  }
  await waitFor(() => expect(options()).toHaveLength(2));
  for (let passed = 0; passed < 3_000; passed += 100) {
    await act(() => vi.advanceTimersByTimeAsync(100));
    said.add(region?.textContent ?? null);
  }
  expect(searched).toEqual(['ansök']);
  expect([...said]).toEqual(['', '2 e-tjänster passar ”ansök”']);
});

it('is no list at all when nothing fits', async () => {
  await type('xyz');
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field().getAttribute('aria-expanded')).toBe('false');
});
