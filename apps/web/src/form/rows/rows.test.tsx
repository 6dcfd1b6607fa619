// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { showForm } from '../../../test/show-form.tsx';

afterEach(cleanup);

const incomes = (more: { required?: boolean; maxRows?: number } = {}) =>
  ({
    type: 'repeating-group',
    id: 'incomes',
    label: { sv: 'Inkomster' },
    rowName: { sv: 'Inkomst' },
    questions: [{ type: 'text', id: 'amount', label: { sv: 'Belopp' } }],
    ...more,
  }) as const;
const three = { incomes: ['a', 'b', 'c'].map((id) => ({ id, answers: { amount: `belopp ${id}` } })) };
const amounts = () => screen.getAllByLabelText('Belopp').map((field) => (field as HTMLInputElement).value);
const press = async (name: RegExp | string) => {
  await act(async () => fireEvent.click(await screen.findByRole('button', { name })));
};

it('begins a required group with a row, the same in every tab', async () => {
  const { sent } = showForm([incomes()]);
  expect(await screen.findByRole('group', { name: 'Inkomst 1' })).toBeTruthy();
  expect(sent).toEqual([{ path: 'incomes[first]', value: {} }]);
});

it('leaves a group that may be empty empty', async () => {
  const { sent } = showForm([incomes({ required: false })]);
  expect(await screen.findByText('Inget tillagt ännu.')).toBeTruthy();
  expect(sent).toEqual([]);
});

it('adds a row, says so and puts the focus in its first field', async () => {
  const { sent } = showForm([incomes()], three);
  await press('Lägg till inkomst till');
  const id = /^incomes\[([\w-]{36})\]$/.exec(sent[0]?.path ?? '')?.[1];
  // Several may travel in one save: the order tells which came first.
  expect(sent).toEqual([
    { path: `incomes[${id}]`, value: {} },
    { path: 'incomes', value: ['a', 'b', 'c', id] },
  ]);
  expect(amounts()).toEqual(['belopp a', 'belopp b', 'belopp c', '']);
  expect(document.activeElement).toBe(screen.getAllByLabelText('Belopp')[3]);
  expect(document.body.textContent).toContain('Inkomst 4 är tillagd.');
});

it('removes a row with a way back: the same answers, in the same place', async () => {
  const { sent, form } = showForm([incomes()], three);
  await press(/^Ta bort Inkomst 2/);
  expect(amounts()).toEqual(['belopp a', 'belopp c']);
  expect(sent).toEqual([{ path: 'incomes[b]', value: null }]);
  expect(document.activeElement?.textContent).toContain('Inkomst 2 är borttagen.');
  await press(/^Ångra/);
  expect(amounts()).toEqual(['belopp a', 'belopp b', 'belopp c']);
  expect(sent.slice(1)).toEqual([
    { path: 'incomes[b]', value: { amount: 'belopp b' } },
    { path: 'incomes', value: ['a', 'b', 'c'] },
  ]);
  expect(form.answers()).toEqual(three);
});

it('moves a row up and down and keeps the focus on what was pressed', async () => {
  const { sent } = showForm([incomes()], three);
  await press(/^Flytta upp Inkomst 3/);
  expect(amounts()).toEqual(['belopp a', 'belopp c', 'belopp b']);
  expect(document.activeElement?.textContent).toBe('Flytta upp Inkomst 2');
  await press(/^Flytta upp Inkomst 2/);
  expect(sent.map(({ value }) => value)).toEqual([
    ['a', 'c', 'b'],
    ['c', 'a', 'b'],
  ]);
  // The first row has nowhere up to go.
  expect(document.activeElement?.textContent).toBe('Flytta ned Inkomst 1');
  expect(document.body.textContent).toContain('Inkomst 2 är flyttad till plats 1 av 3.');
});

it('says when there is no room for more', async () => {
  showForm([incomes({ maxRows: 3 })], three);
  expect(await screen.findByText('Du kan lägga till högst 3.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Lägg till/ })).toBeNull();
});

it('shows rows that come, go and change elsewhere', async () => {
  const { form } = showForm([incomes()], three);
  await screen.findAllByLabelText('Belopp');
  act(() =>
    form.receive([
      { path: 'incomes[a]', value: null },
      { path: 'incomes[c].amount', value: 'nytt' },
      { path: 'incomes[d].amount', value: 'belopp d' },
    ]),
  );
  expect(amounts()).toEqual(['belopp b', 'nytt', 'belopp d']);
});
