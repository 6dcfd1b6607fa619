// @vitest-environment happy-dom
import type { HandledErrand } from '@handslag/contracts/handling';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../api/query-client.ts';
import { GuardedRouter } from '../../ui/guarded-router.tsx';
import { CoHandlers } from './co-handlers.tsx';
import { UndoMessage } from './undo-message.tsx';
import { WorkPanel } from './work-panel.tsx';

const errand = {
  id: 'e1',
  revision: 1,
  messageTemplates: [
    { id: 'one', name: 'Intyg', text: 'Vi behöver ett intyg.' },
    { id: 'two', name: 'Mätning', text: 'Vi mäter vägen.' },
  ],
  secrecy: { masked: false },
  applicant: { email: null },
  assignee: null,
  coHandlers: [],
  statuses: [],
} as unknown as HandledErrand;

const sent: [string, unknown][] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method !== 'GET') sent.push([address, JSON.parse(String(body))]);
    const colleagues = { colleagues: [{ id: 'c1', name: 'Hanna' }], groups: [] };
    return new Response(JSON.stringify(method === 'GET' ? colleagues : errand));
  });
  window.history.pushState(null, '', '/handlaggning/arenden/e1');
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(part: React.ReactNode) {
  render(
    <QueryClientProvider client={queryClient}>
      <GuardedRouter>
        <Link to="/handlaggning/arenden">Till inkorgen</Link>
        <Routes>
          <Route path="/handlaggning/arenden/:errandId" element={part} />
          <Route path="/handlaggning/arenden" element={<h1>Inkorg</h1>} />
        </Routes>
      </GuardedRouter>
    </QueryClientProvider>,
  );
}
const message = () => screen.getByLabelText<HTMLTextAreaElement>('Meddelande');
const choose = (template: string) =>
  fireEvent.change(screen.getByLabelText('Mall'), { target: { value: template } });

test('a template takes the place of the one before it, never of what the handler has written', () => {
  open(<WorkPanel errand={errand} onWriting={() => undefined} />);
  fireEvent.click(screen.getByText('Skriv till den sökande'));
  choose('one');
  choose('two');
  expect(message().value).toBe('Vi mäter vägen.');
  choose('');
  expect(message().value).toBe('');
  fireEvent.change(message(), { target: { value: 'Hej!' } });
  choose('one');
  choose('two');
  expect(message().value).toBe('Hej!\n\nVi mäter vägen.');
  fireEvent.change(message(), { target: { value: 'Hej! Vi mäter på tisdag.' } });
  choose('one');
  expect(message().value).toBe('Hej! Vi mäter på tisdag.\n\nVi behöver ett intyg.');
});

test('what is typed and not sent is asked about before it is left, whichever button folds it away', () => {
  open(<WorkPanel errand={errand} onWriting={() => undefined} />);
  fireEvent.click(screen.getByText('Skriv till den sökande'));
  choose('one');
  fireEvent.click(screen.getByText('Ändra status'));
  fireEvent.click(screen.getByText('Till inkorgen'));
  fireEvent.click(within(screen.getByRole('dialog')).getByText('Stanna kvar'));
  expect(message().value).toBe('Vi behöver ett intyg.');
  fireEvent.click(screen.getByText('Till inkorgen'));
  fireEvent.click(within(screen.getByRole('dialog')).getByText('Lämna sidan'));
  expect(screen.getByRole('heading').textContent).toBe('Inkorg');
});

test('with nothing typed nobody asks', () => {
  open(<WorkPanel errand={errand} onWriting={() => undefined} />);
  fireEvent.click(screen.getByText('Skriv till den sökande'));
  choose('one');
  choose('');
  fireEvent.click(screen.getByText('Till inkorgen'));
  expect(screen.getByRole('heading').textContent).toBe('Inkorg');
});

test('a colleague is chosen first and added by a press, and the focus is back where one began', async () => {
  open(<CoHandlers errand={errand} />);
  fireEvent.click(screen.getByText('Lägg till medhandläggare'));
  await screen.findByText('Hanna');
  const list = screen.getByLabelText('Kollega');
  fireEvent.click(screen.getByText('Lägg till'));
  expect(screen.getByText('Välj en kollega.')).toBeTruthy();
  expect(document.activeElement).toBe(list);
  fireEvent.change(list, { target: { value: 'c1' } });
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByText('Lägg till'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Lägg till medhandläggare'), {
    timeout: 15_000,
  });
  expect(sent).toEqual([['/api/management/errands/e1/co-handlers', { account: 'c1', takesPart: true }]]);
});

const undo = (until: number) => (
  <ol>
    <li tabIndex={-1}>
      <UndoMessage errand={errand} eventId="v1" text="Hej" until={new Date(until).toISOString()} />
    </li>
  </ol>
);

test('a message that is corrected to nothing is not taken back by that, and the way back keeps the focus', () => {
  open(undo(Date.now() + 60_000));
  fireEvent.click(screen.getByText('Ändra'));
  const field = screen.getByLabelText('Rätta meddelandet');
  fireEvent.change(field, { target: { value: ' ' } });
  fireEvent.click(screen.getByText('Spara ändringen'));
  expect(sent).toEqual([]);
  expect(screen.getByText(/^Skriv ett meddelande\./)).toBeTruthy();
  expect(document.activeElement).toBe(field);
  fireEvent.click(screen.getByText('Avbryt'));
  expect(document.activeElement).toBe(screen.getByRole('listitem'));
});

test('when the minute is over the focus stays at the message', () => {
  vi.useFakeTimers();
  open(undo(Date.now() + 60_000));
  screen.getByText('Ta tillbaka').focus();
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.queryByText('Ta tillbaka')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('listitem'));
});
