// @vitest-environment happy-dom
import type { HandledErrand } from '@handslag/contracts/handling';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { HoldCard } from './hold-card.tsx';

const hold = { reason: 'Beslutet är överklagat', by: 'Hanna Berglund', at: '2026-11-23T08:00:00Z' };
function show(held: object | null, masked = false) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (_address: string, { body }: RequestInit = {}) => {
    sent.push(JSON.parse(String(body)));
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  const errand = { id: 'e', secrecy: { masked }, hold: held };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HoldCard errand={errand as unknown as HandledErrand} />
    </QueryClientProvider>,
  );
  return sent;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('an errand is kept with a reason, and only with one', async () => {
  const sent = show(null);
  press('Undanta från gallring …');
  press('Undanta');
  expect(screen.getByText('Skriv skälet med minst tio tecken.')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByLabelText(/Skäl/), { target: { value: 'Beslutet är överklagat' } });
  press('Undanta');
  await waitFor(() => expect(sent).toEqual([{ held: true, reason: 'Beslutet är överklagat' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what keeps it is told, and lifted with a reason', async () => {
  const sent = show(hold);
  expect(screen.getByRole('region', { name: 'Undantaget från gallring' }).textContent).toContain(
    'Skäl: Beslutet är överklagat',
  );
  press('Ta bort undantaget …');
  fireEvent.change(screen.getByLabelText(/Skäl/), { target: { value: 'Domen har vunnit laga kraft' } });
  press('Ta bort undantaget');
  await waitFor(() => expect(sent).toEqual([{ held: false, reason: 'Domen har vunnit laga kraft' }]));
});

test('of a masked errand neither the reason is told nor the way to lift it', () => {
  show({ ...hold, reason: null }, true);
  expect(screen.getByText('Undantaget från gallring')).toBeTruthy();
  expect(screen.queryByText(/Skäl/)).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
