// @vitest-environment happy-dom
import type { MyData } from '@handslag/contracts/privacy';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { NoticeChoices } from './notice-choices.tsx';

const notices: MyData['notices'] = { muted: ['updates'], channels: [], offered: ['sms', 'mailbox'] };
let sent: unknown[] = [];

function open(known: Partial<MyData>, answer: () => Response = () => new Response(JSON.stringify(known))) {
  sent = [];
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)));
    return answer();
  });
  render(
    <QueryClientProvider client={queryClient}>
      <NoticeChoices known={known as MyData} />
    </QueryClientProvider>,
  );
}
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

it('shows what is chosen, and sends what is chosen anew', async () => {
  open({ notices, phone: '070-174 06 05' });
  expect(tick(/ändrat status/).checked).toBe(false);
  expect(tick(/väntar på uppgifter/).checked).toBe(true);
  fireEvent.click(tick(/ändrat status/));
  fireEvent.click(tick(/innan något jag har påbörjat/));
  fireEvent.click(tick(/SMS till 070-174 06 05/));
  fireEvent.click(screen.getByRole('button', { name: 'Spara valen' }));
  await waitFor(() => expect(screen.getByText('Dina val är sparade.')).toBeTruthy());
  expect(sent).toEqual([{ muted: ['draft-reminders'], channels: ['sms'] }]);
});

it('says what always comes, and why', () => {
  open({ notices, phone: '' });
  expect(screen.getByRole('heading', { name: 'Det här mejlar vi alltid' })).toBeTruthy();
  const reasons = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(reasons).toContain('Du har bara en viss tid på dig att överklaga.');
  expect(screen.queryByRole('checkbox', { name: /beslut/ })).toBeNull();
});

it('offers no other ways where there are none', () => {
  open({ notices: { ...notices, offered: [] }, phone: '' });
  expect(screen.queryByRole('group', { name: /även/ })).toBeNull();
});

it('asks for a telephone number before SMS, at the choice itself, and sends nothing', () => {
  open({ notices, phone: '' });
  fireEvent.click(tick(/SMS/));
  fireEvent.click(screen.getByRole('button', { name: 'Spara valen' }));
  expect(document.activeElement).toBe(tick(/SMS/));
  const told = document.getElementById(tick(/SMS/).getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toMatch(/^Fyll i och spara ditt telefonnummer/);
  expect(tick(/brevlåda/).getAttribute('aria-invalid')).toBeNull();
  expect(sent).toEqual([]);
});

it('says so when it could not be saved', async () => {
  open({ notices, phone: '' }, () => new Response('{}', { status: 502 }));
  fireEvent.click(screen.getByRole('button', { name: 'Spara valen' }));
  await waitFor(() => expect(document.querySelector('.notice')?.textContent).toMatch(/\w/));
  expect(screen.queryByText('Dina val är sparade.')).toBeNull();
});
