// @vitest-environment happy-dom
import type { RetentionOverview } from '@handslag/contracts/retention';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { RetentionArea } from './retention-area.tsx';

const sv = (text: string) => ({ sv: text });
const service = (key: string, name: string, due: number, given: object = {}) => ({
  key,
  name: sv(name),
  retention: sv('Två år'),
  retentionDays: 730,
  closed: 20,
  due,
  held: 0,
  planned: false,
  ...given,
});
const removal = {
  id: '3f1c2a54-0b7e-4f0e-9d52-5d1f4b8f6a11',
  decisionReference: 'KS 2026/114 § 47',
  rules: [],
  plannedBy: 'Ingrid Lund',
  plannedAt: '2026-11-22T10:00:00Z',
  carryOutAfter: '2026-11-23T10:00:00Z',
  state: 'planned',
  endedAt: null,
  removed: 0,
} as const;
type Asked = { method: string; path: string; body: unknown };

/** The API as the page meets it; `refusal` is what a decision is answered with. */
function show(overview: object, refusal?: string) {
  const asked: Asked[] = [];
  let now = overview;
  vi.stubGlobal('fetch', (address: string, { method = 'GET', body }: RequestInit = {}) => {
    const path = new URL(address, 'http://norrvik.localhost').pathname;
    asked.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : null });
    if (method === 'POST' && refusal !== undefined) {
      const problem = { type: 'about:blank', title: 'Nej', status: 409, code: refusal, id: 'x' };
      return Promise.resolve(Response.json(problem, { status: 409 }));
    }
    if (method === 'POST') now = { ...now, removals: [removal] };
    const errand = { id: 'e', registrationNumber: 'NV 2024-000017', receivedAt: '2024-01-02T08:00:00Z', closedAt: '2024-02-02T08:00:00Z', held: true }; // prettier-ignore
    return Promise.resolve(Response.json(path.endsWith('/errands') ? { errands: [errand] } : now));
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <RetentionArea />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { posted: () => asked.filter(({ method }) => method === 'POST') };
}
const overview = (...eServices: object[]): RetentionOverview =>
  ({ eServices, removals: [] }) as unknown as RetentionOverview;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('what is to go is chosen, its decision named, and asked about once more with the number', async () => {
  const { posted } = show(overview(service('skolskjuts', 'Ansök om skolskjuts', 12, { held: 2 })));
  fireEvent.click(await screen.findByLabelText('Ansök om skolskjuts'));
  const told =
    '12 ärenden avslutades för mer än 730 dagar sedan. 2 ärenden till är undantagna och blir kvar.';
  expect(screen.getByText(told)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/Beslut som gallringen/), {
    target: { value: ' KS 2026/114 § 47 ' },
  });
  press('Gallra 12 ärenden …');
  const dialog = within(await screen.findByRole('dialog', { name: 'Vill du gallra 12 ärenden?' }));
  expect(posted()).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Gallra om ett dygn' }));
  expect(await screen.findByText('Beslutad')).toBeTruthy();
  expect(posted()).toMatchObject([
    { body: { decisionReference: 'KS 2026/114 § 47', eServices: [{ key: 'skolskjuts', due: 12 }] } },
  ]);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Gallringar'), { timeout: 15_000 });
});

test('without a choice or a decision nothing is asked of the server, and both are said', async () => {
  const { posted } = show(overview(service('skolskjuts', 'Ansök om skolskjuts', 1)));
  await screen.findByLabelText('Ansök om skolskjuts');
  press('Gallra …');
  const link = screen.getByRole('link', { name: 'Välj minst en e-tjänst.' });
  expect(document.querySelector(link.getAttribute('href') ?? '')).toBe(
    screen.getByLabelText('Ansök om skolskjuts'),
  );
  expect(screen.getByRole('link', { name: 'Skriv vilket beslut gallringen grundar sig på.' })).toBeTruthy();
  expect(posted()).toEqual([]);
});

test('a number that has changed is said in words, and nothing is lost of what was written', async () => {
  show(overview(service('skolskjuts', 'Ansök om skolskjuts', 3)), 'work_changed');
  fireEvent.click(await screen.findByLabelText('Ansök om skolskjuts'));
  fireEvent.change(screen.getByLabelText(/Beslut som gallringen/), { target: { value: 'KS 2026/114' } });
  press('Gallra 3 ärenden …');
  press('Gallra om ett dygn');
  expect(await screen.findByText(/Antalet ärenden har ändrats/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText(/Beslut som gallringen/)).toHaveProperty('value', 'KS 2026/114');
});

test('each errand can be looked at first; what is planned or kept for ever cannot be chosen', async () => {
  show(
    overview(
      service('skolskjuts', 'Ansök om skolskjuts', 1, { planned: true }),
      service('bygglov', 'Ansök om bygglov', 0, { retentionDays: null }),
    ),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Visa ärendena i Ansök om skolskjuts' }));
  const link = await screen.findByRole('link', { name: 'NV 2024-000017' });
  expect(link.getAttribute('href')).toBe('/handlaggning/arenden/e');
  expect(screen.getByText('Undantaget')).toBeTruthy();
  expect(screen.getByText('Gallring planerad')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByLabelText(/Beslut som gallringen/)).toBeNull();
  expect(screen.getByText('bevaras')).toBeTruthy();
});

test('a removal is cancelled until something has gone, and then has a protocol', async () => {
  const done = { ...removal, id: 'd', state: 'done', removed: 4, endedAt: '2026-11-23T11:00:00Z' };
  const { posted } = show({ eServices: [], removals: [removal, done] });
  expect(await screen.findByText(/Tas bort tidigast 23 november 2026/)).toBeTruthy();
  const links = screen.getAllByRole('link', { name: /Hämta protokollet/ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/api/management/retention/removals/d/protocol',
  ]);
  press('Ångra gallringen: KS 2026/114 § 47');
  await vi.waitFor(
    () =>
      expect(posted()).toMatchObject([{ path: `/api/management/retention/removals/${removal.id}/cancel` }]),
    { timeout: 15_000 },
  );
});

test('nothing old enough, and nothing gone, is said', async () => {
  show(overview());
  expect(await screen.findByText('Inget ärende är gammalt nog att gallras.')).toBeTruthy();
  expect(screen.getByText('Ingen gallring har gjorts.')).toBeTruthy();
});
