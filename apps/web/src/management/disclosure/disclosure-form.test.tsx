// @vitest-environment happy-dom
import type { HandledErrand } from '@handslag/contracts/handling';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { handledErrandQuery } from '../errands/errand-queries.ts';
import { DisclosureForm } from './disclosure-form.tsx';

const row = (path: string, value: string) => ({ path, questionId: path, label: path, value, kind: 'text' });
const errand = (revision: number, rows: object[]) =>
  ({
    id: 'e1',
    revision,
    summary: [{ stepId: 's', title: 'Steg', rows }],
    timeline: [],
    attachments: [],
    receipt: 'ready',
  }) as unknown as HandledErrand;

let stored: HandledErrand;
const sent: { revision: number; maskedPaths: string[] }[] = [];
beforeEach(() => {
  sent.length = 0;
  stored = errand(3, [row('Skäl', 'hälsa'), row('Adress', 'Storgatan 1'), row('Telefon', '070')]);
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'GET') {
      const answers: Record<string, unknown> = {
        '/api/management/errands/e1': stored,
        '/api/management/errands/e1/decisions': { decisions: [] },
      };
      return new Response(JSON.stringify(answers[address] ?? { disclosures: [] }));
    }
    const given = JSON.parse(String(body));
    sent.push(given);
    if (given.revision === stored.revision) return new Response(JSON.stringify({ id: 'd1', file: false }));
    return new Response(JSON.stringify({ code: 'errand_changed', id: 'x' }), { status: 409 });
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

function Page() {
  const { data } = useQuery(handledErrandQuery('e1'));
  return data ? <DisclosureForm errand={data} /> : null;
}

test('an errand that changed meanwhile is to be looked at again, and what was masked stays masked', async () => {
  render(
    <MemoryRouter>
      <QueryClientProvider client={queryClient}>
        <Page />
      </QueryClientProvider>
    </MemoryRouter>,
  );
  fireEvent.click(await screen.findByLabelText('En del lämnas ut'));
  fireEvent.click(screen.getByLabelText('Inskickade svar'));
  fireEvent.click(screen.getByLabelText('Skäl'));
  fireEvent.click(screen.getByLabelText('Telefon'));
  fireEvent.change(screen.getByLabelText('Sekretessprövning'), { target: { value: 'Hälsa' } });
  fireEvent.change(screen.getByLabelText('Stöd i lag'), { target: { value: 'OSL' } });
  // A completion comes in: the address is another, and the telephone is no longer asked for.
  stored = errand(4, [row('Skäl', 'hälsa'), row('Adress', 'Lillgatan 2')]);
  fireEvent.click(screen.getByRole('button', { name: 'Lämna ut' }));

  expect(await screen.findByRole('link', { name: 'Adress' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Inget har lämnats ut.');
  expect(screen.queryByRole('link', { name: 'Skäl' })).toBeNull();
  expect((screen.getByLabelText('Skäl') as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByRole('link', { name: 'Adress' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Adress'));
  fireEvent.click(screen.getByRole('button', { name: 'Lämna ut' }));
  expect(await screen.findByText('Avslaget är sparat.')).toBeTruthy();
  expect(sent).toMatchObject([
    { revision: 3, maskedPaths: ['Skäl', 'Telefon'] },
    { revision: 4, maskedPaths: ['Skäl'] },
  ]);
});

test('of messages alone, who wrote them can be masked; what was masked in the answers is not sent along', async () => {
  const said = {
    id: 'm1',
    kind: 'message',
    from: 'applicant',
    by: 'Sökanden',
    text: 'Hej',
    at: '2026-11-23T08:00:00Z',
  };
  stored = {
    ...stored,
    timeline: [{ ...said, visibleToCitizen: true, withdrawn: false }],
  } as unknown as HandledErrand;
  render(
    <MemoryRouter>
      <QueryClientProvider client={queryClient}>
        <Page />
      </QueryClientProvider>
    </MemoryRouter>,
  );
  fireEvent.click(await screen.findByLabelText('En del lämnas ut'));
  fireEvent.click(screen.getByLabelText('Inskickade svar'));
  fireEvent.click(screen.getByLabelText('Skäl'));
  fireEvent.click(screen.getByLabelText('Inskickade svar'));
  expect(screen.queryByRole('group', { name: /^Maskera/ })).toBeNull();
  fireEvent.click(screen.getByLabelText(/^Meddelande från/));
  expect(screen.getByRole('group', { name: 'Maskera uppgifter i meddelandena' })).toBeTruthy();
  expect(screen.queryByLabelText('Skäl')).toBeNull();
  fireEvent.click(screen.getByLabelText('Vem som är sökande'));
  expect(screen.getByText('1 uppgift maskeras')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Sekretessprövning'), { target: { value: 'Namnet' } });
  fireEvent.change(screen.getByLabelText('Stöd i lag'), { target: { value: 'OSL' } });
  fireEvent.click(screen.getByRole('button', { name: 'Lämna ut' }));
  const answer = (await screen.findByText('Avslaget är sparat.')).closest('[role=status]');
  await vi.waitFor(() => expect(document.activeElement).toBe(answer), { timeout: 15_000 });
  expect(sent).toMatchObject([{ maskedPaths: [], maskApplicant: true }]);
});
