// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { InboxPage } from './inbox-page.tsx';

afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

test('when the views cannot be had, the list says so and stays: it does not ask for ever', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(new URL(address, 'http://norrvik.localhost').pathname);
    return Promise.resolve(Response.json({ code: 'not_found', status: 404 }, { status: 404 }));
  });
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={['/handlaggning/arenden']}>
        <InboxPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  expect(await screen.findByText('Det du söker finns inte, eller så hör det till någon annan.')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Behöver åtgärd');
  expect(asked.filter((path) => path === '/api/management/inbox').length).toBeLessThanOrEqual(2);
});
