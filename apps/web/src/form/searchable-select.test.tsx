// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { showForm } from '../../test/show-form.tsx';

afterEach(cleanup);

const names = [
  'Ale',
  'Alingsås',
  'Bengtsfors',
  'Bjurholm',
  'Borlänge',
  'Boxholm',
  'Eda',
  'Ekerö',
  'Falun',
  'Gävle',
  'Heby',
  'Häbo',
  'Kil',
  'Lund',
  'Malung-Sälen',
  'Nora',
  'Östra Göinge',
];
// An id that is another choice's label must not make typing it a choice.
const choices = names.map((name, index) => ({ id: index === 0 ? 'Lund' : `c${index}`, label: { sv: name } }));
const question = { type: 'select', id: 'town', label: { sv: 'Kommun' }, choices } as const;

async function open(answer?: string) {
  const shown = showForm([question], answer === undefined ? {} : { town: answer });
  const field = await waitFor(
    () => screen.getByRole('combobox', { name: 'Kommun' }).closest('input') ?? Promise.reject(new Error()),
  );
  const search = (text: string) => fireEvent.change(field as HTMLInputElement, { target: { value: text } });
  const press = (key: string) => fireEvent.keyDown(field as HTMLInputElement, { key });
  return { ...shown, field: field as HTMLInputElement, search, press };
}
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

it('shows the label of what is chosen', async () => {
  expect((await open('c4')).field.value).toBe('Borlänge');
});

it('finds by any word, whole words first, å and ä apart from a', async () => {
  const { search } = await open();
  search('bo');
  expect(options()).toEqual(['Borlänge', 'Boxholm', 'Häbo']);
  search('hä');
  expect(options()).toEqual(['Häbo']);
  search('göin');
  expect(options()).toEqual(['Östra Göinge']);
});

it('is chosen with the arrow keys and Enter; the list is pointed at, the focus stays', async () => {
  const { field, search, press, sent } = await open();
  search('bo');
  press('ArrowDown');
  press('ArrowDown');
  expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(
    'Boxholm',
  );
  press('Enter');
  expect(sent).toEqual([{ path: 'town', value: 'c5' }]);
  expect(field.value).toBe('Boxholm');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

it('takes a search for no answer, and goes back to what is chosen when it is left', async () => {
  const { field, search, sent } = await open('c4');
  search('Lund');
  search('xyz');
  expect(screen.getByText('Inget alternativ passar det du skrev')).toBeTruthy();
  fireEvent.blur(field);
  expect(sent).toEqual([]);
  expect(field.value).toBe('Borlänge');
});

it('chooses the only one that fits when the field is left', async () => {
  const { field, search, sent } = await open();
  search('alings');
  fireEvent.blur(field);
  expect(sent).toEqual([{ path: 'town', value: 'c1' }]);
});

it('is emptied by emptying the field', async () => {
  const { search, sent } = await open('c4');
  search('');
  expect(sent).toEqual([{ path: 'town', value: '' }]);
});

it('closes with Escape without changing anything', async () => {
  const { field, search, press, sent } = await open('c4');
  search('fal');
  press('Escape');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  expect(field.value).toBe('Borlänge');
  expect(sent).toEqual([]);
});

it('shows a choice made elsewhere', async () => {
  const { field, form } = await open('c4');
  act(() => form.receive([{ path: 'town', value: 'c8' }]));
  expect(field.value).toBe('Falun');
});
