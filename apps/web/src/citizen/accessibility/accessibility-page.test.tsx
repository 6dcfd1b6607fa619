// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { chooseLanguage } from '../../i18n/speak.ts';
import { AccessibilityPage } from './accessibility-page.tsx';

vi.mock('../../municipality/presentation.tsx', () => ({
  useMunicipality: () => ({
    name: 'Norrviks kommun',
    contact: { email: 'a@norrvik.example', phone: '0980' },
  }),
}));

afterEach(async () => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
  await chooseLanguage('sv');
});

async function statementIn(language: 'sv' | 'en', facts: object | null): Promise<HTMLElement> {
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(address.endsWith('/api/accessibility') ? { facts } : { text: null }),
  );
  await chooseLanguage(language);
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <AccessibilityPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 2, name: /^(Brister|Shortcomings|What)/ });
  return container;
}

const facts = {
  conformity: 'partial',
  assessedOn: '2026-10-01',
  updatedOn: '2026-10-01',
  method: 'own',
  shortcomings: [
    { what: { sv: 'Kartan', en: 'The map' }, reason: 'remedied', why: { sv: 'Den är gammal.' } },
    { what: { sv: 'Filmen', en: 'The film' }, reason: 'outside' },
  ],
};

test('shortcomings are read in the language of the page; what is not told in it, in Swedish that is marked and told', async () => {
  const page = await statementIn('en', facts);
  expect(page.textContent).toContain('The map Den är gammal.');
  expect(screen.getByText('Den är gammal.').getAttribute('lang')).toBe('sv');
  expect(page.querySelectorAll('.swedish-only')).toHaveLength(1);
  cleanup();
  queryClient.clear();
  const swedish = await statementIn('sv', facts);
  expect(swedish.textContent).toContain('Kartan Den är gammal.');
  expect(swedish.querySelector('[lang], .swedish-only')).toBeNull();
});

test('the platform’s own assessment is in the language of the page', async () => {
  const page = await statementIn('en', null);
  expect(page.textContent).toContain('has not been tried by people who use assistive technology');
  expect(page.querySelector('[lang], .swedish-only')).toBeNull();
});
