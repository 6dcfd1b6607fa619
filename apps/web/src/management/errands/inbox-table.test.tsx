// @vitest-environment happy-dom
import type { HandledErrandListing, SavedInboxView } from '@handslag/contracts/inbox';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { InboxTable } from './inbox-table.tsx';
import { inboxQuery } from './inbox-queries.ts';
import { useListAddress } from './list-address.ts';
import { OwnViews } from './own-views.tsx';

afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const errand = (id: string) =>
  ({
    id,
    registrationNumber: `NV-${id}`,
    eService: { name: { sv: 'Skolskjuts' } },
    status: { name: { sv: 'Inkommen' }, contentType: 'submitted' },
    receivedAt: '2026-11-23T08:00:00Z',
    deadlineOn: null,
    reasons: [],
    assignee: null,
    handlerGroup: 'skola',
    closedAt: null,
  }) as unknown as HandledErrandListing;

function Errand() {
  return <Link to={useListAddress()}>Till inkorgen</Link>;
}
const list = (ids: readonly string[]) => (
  <MemoryRouter initialEntries={['/handlaggning/arenden?visa=olasta&sok=berg']}>
    <Routes>
      <Route
        path="/handlaggning/arenden"
        element={<InboxTable errands={ids.map(errand)} chosen={new Set()} onChoose={() => undefined} />}
      />
      <Route path="/handlaggning/arenden/:id" element={<Errand />} />
    </Routes>
  </MemoryRouter>
);

test('from an errand one comes back to the same list and the same row, or to the one in its place', () => {
  const { rerender } = render(list(['1', '2', '3']));
  fireEvent.click(screen.getByRole('link', { name: /NV-2/ }));
  const back = screen.getByRole('link', { name: 'Till inkorgen' });
  expect(back.getAttribute('href')).toBe('/handlaggning/arenden?visa=olasta&sok=berg');
  fireEvent.click(back);
  expect(document.activeElement).toBe(screen.getByRole('link', { name: /NV-2/ }));
  // It is read now, and leaves the list of what is not.
  rerender(list(['1', '3']));
  expect(document.activeElement).toBe(screen.getByRole('link', { name: /NV-3/ }));
});

test('who comes to a list otherwise has the focus left alone', () => {
  const { rerender } = render(list(['1', '2']));
  rerender(list(['2']));
  expect(document.activeElement).toBe(document.body);
});

test('the keys of the list walk it, choose, and lead to what can be done with the chosen', () => {
  const chosen: string[][] = [];
  render(
    <MemoryRouter>
      <InboxTable
        errands={['1', '2'].map(errand)}
        chosen={new Set()}
        onChoose={(ids) => chosen.push([...ids])}
      />
      <div className="inbox-bulk">
        <button type="button" className="button">
          Tilldela
        </button>
      </div>
    </MemoryRouter>,
  );
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  screen.getByRole('table').focus();
  press('j');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: /NV-1/ }));
  press('j');
  press('x');
  expect(chosen).toEqual([['2']]);
  press('a');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Tilldela' }));
});

test('a view of one’s own that is taken away can be had back as it was', async () => {
  const view: SavedInboxView = {
    id: 'v1',
    name: 'Gator',
    filters: { view: 'all', eService: 'felanmalan' },
    start: true,
  };
  queryClient.setQueryData(inboxQuery.queryKey, { eServices: [], groups: [], colleagues: [], views: [view] });
  const sent: [string, unknown][] = [];
  vi.stubGlobal('fetch', async (_address: string, { method = '', body = null }: RequestInit) => {
    sent.push([method, body === null ? null : JSON.parse(String(body))]);
    return new Response(JSON.stringify({ views: method === 'DELETE' ? [] : [view] }));
  });
  const page = (views: readonly SavedInboxView[]) => (
    <MemoryRouter>
      <QueryClientProvider client={queryClient}>
        <OwnViews views={views} shown={undefined} />
      </QueryClientProvider>
    </MemoryRouter>
  );
  const { rerender } = render(page([view]));
  fireEvent.click(screen.getByRole('button', { name: 'Ta bort vyn Gator' }));
  const undo = await screen.findByRole('button', { name: 'Ångra' });
  rerender(page([]));
  expect(document.activeElement).toBe(undo);
  fireEvent.click(undo);
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Ångra' })).toBeNull(), {
    timeout: 15_000,
  });
  const { name, filters, start } = view;
  expect(sent).toEqual([
    ['DELETE', null],
    ['POST', { name, filters, start }],
  ]);
});
