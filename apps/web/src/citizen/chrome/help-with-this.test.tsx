// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { MunicipalityProvider } from '../../municipality/presentation.tsx';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { HelpWithThis } from './help-with-this.tsx';

const draft = '0e3bd5d2-1a8a-4c09-9f0c-0d8d3c2e9a11';
const asked: string[] = [];

async function linkAt(address: string, supportService: string | null = 'support') {
  asked.length = 0;
  vi.stubGlobal('fetch', async (called: string) => {
    asked.push(called);
    return new Response(
      JSON.stringify({ drafts: [{ id: draft, eService: { key: 'bygglov' } }], withheld: [] }),
    );
  });
  window.history.pushState(null, '', address);
  render(
    <QueryClientProvider client={queryClient}>
      <MunicipalityProvider value={{ supportService } as unknown as MunicipalityPresentation}>
        <GuardedRouter>
          <HelpWithThis />
        </GuardedRouter>
      </MunicipalityProvider>
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0), { timeout: 15_000 });
  return screen.queryByRole('link')?.getAttribute('href');
}
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('tells the service from its pages, and asks nothing', async () => {
  expect(await linkAt('/e-tjanster/skolskjuts/fragor')).toBe('/e-tjanster/support?om=skolskjuts');
  expect(asked).toEqual([]);
});

it('tells the service and the step from inside its form, and never the draft', async () => {
  expect(await linkAt(`/arende/${draft}/sokande`)).toBe('/e-tjanster/support?om=bygglov&steg=sokande');
  cleanup();
  expect(await linkAt(`/arende/${draft}`)).toBe('/e-tjanster/support?om=bygglov');
});

it('is not there for the support service itself, elsewhere, or where there is no support service', async () => {
  for (const [address, support] of [
    ['/e-tjanster/support', 'support'],
    ['/', 'support'],
    [`/arende/${draft}/sokande`, null],
  ] as const) {
    expect(await linkAt(address, support)).toBeUndefined();
    cleanup();
  }
  expect(asked).toEqual([]);
});
