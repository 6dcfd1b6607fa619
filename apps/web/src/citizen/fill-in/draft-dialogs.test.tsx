// @vitest-environment happy-dom
import { compile } from '@handslag/form-engine';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { createFormStore } from '../../form/form-store.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { OpenDraft } from './open-draft.ts';
import { SaveDialogs, type SaveAnswer } from './save-dialogs.tsx';
import type { Conflict } from './save-state.ts';

afterEach(cleanup);

const form = (answers = {}) =>
  createFormStore(
    compile({
      format: 1,
      steps: [
        {
          id: 'step',
          title: { sv: 'Steg' },
          questions: [
            { id: 'mail', type: 'email', label: { sv: 'E-post' } },
            { id: 'phone', type: 'phone', label: { sv: 'Telefon' } },
            {
              id: 'dish',
              type: 'radio',
              label: { sv: 'Rätt' },
              choices: [
                { id: 'a', label: { sv: 'Fisk' } },
                { id: 'b', label: { sv: 'Kött' } },
              ],
            },
            {
              id: 'incomes',
              type: 'repeating-group',
              label: { sv: 'Inkomster' },
              rowName: { sv: 'Inkomst' },
              questions: [{ id: 'amount', type: 'money', label: { sv: 'Belopp' } }],
            },
          ],
        },
      ],
    }),
    answers,
    { today: '2026-11-22' },
  );

function showAnswer(answer: SaveAnswer, store = form()) {
  const [again, close] = [vi.fn(), vi.fn()];
  render(
    <MemoryRouter>
      <input id="f-mail" />
      <SaveDialogs answer={answer} form={store} onAgain={again} onClose={close} />
    </MemoryRouter>,
  );
  return { store, again, close };
}

it('says that it is saved, in the words of the municipality, with both ways on', () => {
  const { close } = showAnswer({ kind: 'saved' });
  expect(screen.getByRole('heading').textContent).toBe('Ditt ärende är sparat');
  expect(
    screen.getByText(
      'För att återuppta ditt ärende vid ett senare tillfälle gå till Min sida. Annars tryck på Fortsätt för att fortsätta fylla i ärendet nu.',
    ),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Gå till Min sida' }).getAttribute('href')).toBe('/min-sida');
  fireEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
  expect(close).toHaveBeenCalled();
});

it('says that it is not saved because of fields: names each, leads to it, empties it, and saves when all are emptied', () => {
  const store = form({ mail: 'fel', phone: 'fel' });
  const { again, close } = showAnswer({ kind: 'wrong', issues: store.issues('save') }, store);
  expect(screen.getByRole('heading').textContent).toBe('Ditt ärende kunde inte sparas');
  expect(
    screen.getByText(
      'Sidan innehåller fält vars innehåll inte kunde valideras. Du måste åtgärda felen eller tömma fälten innan ärendet kan sparas.',
    ),
  ).toBeTruthy();
  expect(screen.getByText('Det du har skrivit finns ändå kvar, precis som du skrev det.')).toBeTruthy();
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['E-post', 'Telefon']);
  fireEvent.click(screen.getByRole('link', { name: 'E-post' }));
  expect(close).toHaveBeenCalled();
  expect(document.activeElement?.id).toBe('f-mail');
  act(() => void fireEvent.click(screen.getByRole('button', { name: 'Töm fältet E-post' })));
  expect(store.read('mail')).toBeUndefined();
  expect(again).not.toHaveBeenCalled();
  act(() => void fireEvent.click(screen.getByRole('button', { name: 'Töm fältet Telefon' })));
  expect(again).toHaveBeenCalledOnce();
});

it('does not blame fields when it is the server that is out of reach', () => {
  showAnswer({ kind: 'trouble' });
  expect(screen.getByText(/Vi når inte servern just nu\. Det du har skrivit finns kvar/)).toBeTruthy();
});

function showConflicts(conflicts: Conflict[], answers = {}) {
  const settle = vi.fn();
  const draft = { form: form(answers), autosave: { settle } } as unknown as OpenDraft;
  render(<ConflictDialog draft={draft} conflicts={conflicts} />);
  return settle;
}
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Använd de valda svaren' }));

it('shows both answers in words under their question, and the chosen one stands', () => {
  const conflict = { path: 'dish', mine: 'a', theirs: 'b' };
  const settle = showConflicts([conflict], { dish: 'a' });
  expect(screen.getByRole('group', { name: 'Rätt' }).textContent).toBe(
    'RättSvaret härFiskSvaret i det andra fönstretKött',
  );
  fireEvent.click(screen.getByLabelText(/Kött/));
  press();
  expect(settle).toHaveBeenCalledWith([{ ...conflict, keep: 'theirs' }]);
});

it('keeps one’s own answer unless the other is chosen, and shows an emptied one as no answer', () => {
  const conflict = { path: 'mail', mine: 'a@example.com', theirs: null };
  const settle = showConflicts([conflict]);
  expect(screen.getByLabelText(/Inget svar/)).toBeTruthy();
  press();
  expect(settle).toHaveBeenCalledWith([{ ...conflict, keep: 'mine' }]);
});

it('shows a whole row as its questions and answers', () => {
  showConflicts([{ path: 'incomes[r1]', mine: null, theirs: { amount: '1200' } }]);
  expect(screen.getByLabelText(/Belopp: 1\s200/)).toBeTruthy();
});
