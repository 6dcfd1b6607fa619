// @vitest-environment happy-dom
import type { ManagedSettings } from '@handslag/contracts/settings';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { AccessibilitySection } from './accessibility-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { TextsSection } from './texts-section.tsx';

const contact = {
  organisation: 'Norrvik',
  email: 'a@norrvik.example',
  phone: '0980',
  visitingAddress: 'Gatan 1',
};
const managed = {
  revision: 3,
  name: 'Norrvik',
  eServices: [],
  settings: {
    languages: ['sv', 'en'],
    contact: { ...contact, openingHours: { sv: 'Vardagar 8–16' } },
    pages: { 'personal-data': { sv: 'Kommunstyrelsen.' } },
    quickLinks: [],
  },
} as unknown as ManagedSettings;

const sent: Record<string, unknown>[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (_address: string, { method, body }: RequestInit = {}) => {
    if (method !== 'PATCH') return new Response(JSON.stringify(managed));
    const { changes } = JSON.parse(String(body));
    sent.push(changes);
    return new Response(JSON.stringify({ ...managed, settings: { ...managed.settings, ...changes } }));
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const show = (section: ReactElement) =>
  render(
    <QueryClientProvider client={queryClient}>
      <GuardedRouter>{section}</GuardedRouter>
    </QueryClientProvider>,
  );
const write = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: /^Spara/ }));

test('a page is written in each language of the municipality, with its looks; Swedish is asked for where another is written', async () => {
  const { container } = show(<TextsSection managed={managed} />);
  const english = /^Personuppgiftshantering på engelska/;
  expect(screen.queryByLabelText(/på finska/)).toBeNull();
  expect(container.textContent).toContain('Där en översättning saknas visas den svenska texten');
  write(english, '# Who\n\nThe municipal board.');
  expect(screen.getByRole('heading', { name: 'Who' }).closest('[lang]')?.getAttribute('lang')).toBe('en');
  write(/^Personuppgiftshantering\s*\(/, '');
  save();
  expect(screen.getAllByText(/Skriv texten på svenska också/).length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
  write(/^Personuppgiftshantering\s*\(/, 'Nämnden.');
  save();
  const pages = { 'personal-data': { sv: 'Nämnden.', en: '# Who\n\nThe municipal board.' } };
  await vi.waitFor(() => expect(sent[0]?.['pages']).toEqual(pages), { timeout: 15_000 });
});

test('a page that is emptied in every language is the platform’s again', async () => {
  show(<TextsSection managed={managed} />);
  write(/^Personuppgiftshantering\s*\(/, '');
  save();
  await vi.waitFor(() => expect(sent[0]?.['pages']).toEqual({}), { timeout: 15_000 });
});

test('opening hours are written in each language, and in Swedish where in another', async () => {
  show(<ContactSection managed={managed} />);
  write(/^Öppettider på engelska/, 'Weekdays 8–16');
  write(/^Öppettider\s*\(/, '');
  save();
  expect(screen.getAllByText(/Skriv öppettiderna på svenska också/).length).toBeGreaterThan(0);
  write(/^Öppettider\s*\(/, 'Vardagar 8–17');
  save();
  const openingHours = { sv: 'Vardagar 8–17', en: 'Weekdays 8–16' };
  await vi.waitFor(() => expect(sent[0]?.['contact']).toEqual({ ...contact, openingHours }), {
    timeout: 15_000,
  });
});

test('a shortcoming is told in each language, and in Swedish where in another', async () => {
  const accessibility = {
    conformity: 'partial',
    assessedOn: '2026-10-01',
    updatedOn: '2026-10-01',
    method: 'own',
    shortcomings: [{ what: { sv: 'Kartan' }, reason: 'remedied' }],
  };
  show(<AccessibilitySection managed={{ ...managed, settings: { ...managed.settings, accessibility } } as ManagedSettings} />); // prettier-ignore
  write(/^Vad som inte fungerar på engelska/, 'The map');
  write(/^Förklaring på engelska/, 'It is old.');
  save();
  expect(screen.getAllByText(/Skriv förklaringen på svenska också/).length).toBeGreaterThan(0);
  write(/^Förklaring\s*\(/, 'Den är gammal.');
  save();
  const told = { sv: 'Kartan', en: 'The map' };
  const why = { sv: 'Den är gammal.', en: 'It is old.' };
  await vi.waitFor(
    () =>
      expect(sent[0]?.['accessibility']).toEqual({
        ...accessibility,
        shortcomings: [{ what: told, reason: 'remedied', why }],
      }),
    { timeout: 15_000 },
  );
});
