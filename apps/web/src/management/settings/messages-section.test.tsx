// @vitest-environment happy-dom
import type { OperatingMessage } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { MessagesSection } from './messages-section.tsx';

const hour = 3_600_000;
const message = (id: string, text: string): OperatingMessage => ({
  id,
  text: { sv: text },
  from: new Date(Date.now() - hour).toISOString(),
  to: new Date(Date.now() + hour).toISOString(),
  closesServices: false,
});
const managed = (revision: number, operatingMessages: OperatingMessage[]) =>
  ({
    revision,
    name: 'Norrviks kommun',
    settings: { operatingMessages, languages: ['sv'] },
    eServices: [],
  }) as unknown as ManagedSettings;
const changed = { type: 'about:blank', title: 'Ändrat', status: 409, code: 'work_changed' };

/** The settings as the API keeps them; what it answers can be held back, refused or preceded by a colleague's change. */
function show(first: OperatingMessage[]) {
  const server = { revision: 1, messages: first, refuses: false, answers: Promise.resolve() };
  const put = async (body: string) => {
    const { revision, changes } = JSON.parse(body) as {
      revision: number;
      changes: { operatingMessages: OperatingMessage[] };
    };
    await server.answers;
    if (server.refuses) throw new TypeError('no network');
    if (revision !== server.revision) return Response.json(changed, { status: 409 });
    Object.assign(server, { revision: revision + 1, messages: changes.operatingMessages });
    return Response.json(managed(server.revision, server.messages));
  };
  vi.stubGlobal('fetch', async (_address: string, { body }: RequestInit = {}) =>
    typeof body === 'string' ? put(body) : Response.json(managed(server.revision, server.messages)),
  );
  const router = createMemoryRouter([
    { path: '/', element: <MessagesSection managed={managed(1, first)} /> },
  ]);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return server;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText('Text till invånarna'), { target: { value: text } });
const textsOf = (messages: OperatingMessage[]) => messages.map(({ text }) => text.sv);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a message is not said to be shown before it is saved', async () => {
  const server = show([]);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.answers = promise;
  press('Nytt driftmeddelande');
  write('Vi byter system ikväll.');
  press('Spara');
  await screen.findByRole('button', { name: /Sparar/ });
  expect(screen.queryByText('Visas nu')).toBeNull();
  resolve();
  expect(await screen.findByText('Visas nu')).toBeTruthy();
});

test('a message that could not be saved keeps what is typed, and is one when tried again', async () => {
  const server = show([]);
  server.refuses = true;
  press('Nytt driftmeddelande');
  write('Vi byter system ikväll.');
  press('Spara');
  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  expect(screen.getByLabelText('Text till invånarna')).toHaveProperty('value', 'Vi byter system ikväll.');
  server.refuses = false;
  press('Spara');
  await screen.findByText('Visas nu');
  expect(textsOf(server.messages)).toEqual(['Vi byter system ikväll.']);
  expect(screen.getAllByText('Vi byter system ikväll.')).toHaveLength(1);
});

test('what a colleague has done to other messages meanwhile stays', async () => {
  const [mine, theirs] = [message('m', 'Min'), message('t', 'Deras')];
  const server = show([mine]);
  Object.assign(server, { revision: 2, messages: [mine, theirs] });
  press('Ta bort: Min');
  await screen.findByText('Deras');
  await waitFor(() => expect(textsOf(server.messages)).toEqual(['Deras']));
});

test('a message a colleague has changed meanwhile is not overwritten unseen', async () => {
  const server = show([message('m', 'Före')]);
  press(/^Ändra: Före/);
  write('Min ändring');
  Object.assign(server, { revision: 2, messages: [message('m', 'Kollegans')] });
  press('Spara');
  expect(await screen.findByText('En kollega har ändrat samma uppgifter')).toBeTruthy();
  expect(textsOf(server.messages)).toEqual(['Kollegans']);
  expect(screen.getByLabelText('Text till invånarna')).toHaveProperty('value', 'Min ändring');
  press('Spara');
  await waitFor(() => expect(textsOf(server.messages)).toEqual(['Min ändring']));
});

test('a message a colleague has taken away is still there to those who write it', async () => {
  const server = show([message('m', 'Före')]);
  press(/^Ändra: Före/);
  write('Min ändring');
  Object.assign(server, { revision: 2, messages: [] });
  press('Spara');
  await screen.findByText('En kollega har ändrat samma uppgifter');
  expect(screen.getByLabelText('Text till invånarna')).toHaveProperty('value', 'Min ändring');
  press('Spara');
  await waitFor(() => expect(textsOf(server.messages)).toEqual(['Min ändring']));
});
