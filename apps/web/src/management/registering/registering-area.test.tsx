// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { RegisteringArea } from './registering-area.tsx';

const service = { key: 'liten', version: 1, name: { sv: 'Liten tjänst' } };
beforeEach(() => {
  window.history.replaceState(null, '', '/handlaggning/registrera');
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ eServices: [service] })));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

async function open() {
  render(
    <QueryClientProvider client={queryClient}>
      <GuardedRouter>
        <Link to="/handlaggning/arenden">Till inkorgen</Link>
        <Routes>
          <Route path="/handlaggning/registrera" element={<RegisteringArea />} />
          <Route path="/handlaggning/arenden" element={<p>Inkorgen</p>} />
        </Routes>
      </GuardedRouter>
    </QueryClientProvider>,
  );
  await screen.findByLabelText('E-tjänst');
}
/** As the browser asks when the tab is closed or loaded anew. */
const asksBeforeReload = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const leave = () => fireEvent.click(screen.getByRole('link', { name: 'Till inkorgen' }));

test('nothing is asked before a page where nothing has been written is left', async () => {
  await open();
  expect(asksBeforeReload()).toBe(false);
  leave();
  expect(await screen.findByText('Inkorgen')).toBeTruthy();
});

test('whom a paper is from is not lost without a question, neither on a link nor when the page is loaded anew', async () => {
  await open();
  fireEvent.change(screen.getByLabelText(/^Namn/), { target: { value: 'Papper Persson' } });
  expect(asksBeforeReload()).toBe(true);
  leave();
  fireEvent.click(await screen.findByRole('button', { name: 'Stanna kvar' }));
  expect(screen.getByLabelText<HTMLInputElement>(/^Namn/).value).toBe('Papper Persson');
  fireEvent.change(screen.getByLabelText(/^Namn/), { target: { value: '' } });
  expect(asksBeforeReload()).toBe(false);
  fireEvent.change(screen.getByLabelText('E-tjänst'), { target: { value: 'liten' } });
  leave();
  fireEvent.click(await screen.findByRole('button', { name: 'Lämna sidan' }));
  expect(await screen.findByText('Inkorgen')).toBeTruthy();
});
