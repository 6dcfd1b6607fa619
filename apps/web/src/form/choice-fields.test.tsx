// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm } from '../../test/show-form.tsx';

afterEach(cleanup);

const label = { sv: 'Frågan' };
const two = [
  { id: 'one', label: { sv: 'Ett' } },
  { id: 'two', label: { sv: 'Två' } },
];

describe.each(['radio', 'yes-no'] as const)('%s', (kind) => {
  const question =
    kind === 'radio' ? ({ type: kind, id: 'q', choices: two } as const) : ({ type: kind, id: 'q' } as const);
  const [first, second] = kind === 'radio' ? (['one', 'two'] as const) : (['yes', 'no'] as const);
  const button = (choice: string) => document.getElementById(`f-q-${choice}`) as HTMLInputElement;
  it('shows, sends and takes over a choice', () => {
    const { sent, form } = showForm([question], { q: first });
    expect(button(first).checked).toBe(true);
    fireEvent.click(button(second));
    expect(sent).toEqual([{ path: 'q', value: second }]);
    act(() => form.receive([{ path: 'q', value: first }]));
    expect(button(first).checked).toBe(true);
    act(() => form.receive([{ path: 'q', value: null }]));
    expect(button(first).checked || button(second).checked).toBe(false);
  });
});

it('the help of a choice describes it, with the marks its author has written', async () => {
  const help = { sv: 'Läs mer i [taxan](https://example.se/taxa).' };
  showForm([{ type: 'radio', id: 'q', choices: [{ ...two[0]!, help }, two[1]!] }]);
  const link = await screen.findByRole('link', { name: /^taxan/ });
  expect(link.getAttribute('href')).toBe('https://example.se/taxa');
  const hint = document.getElementById('f-q-one')?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(hint)?.contains(link)).toBe(true);
});

describe('checkboxes', () => {
  const none = { id: 'none', label: { sv: 'Inget' }, exclusive: true };
  const box = (choice: string) => document.getElementById(`f-q-${choice}`) as HTMLInputElement;
  it('sends all that are ticked, in the order they stand', () => {
    const { sent } = showForm([{ type: 'checkboxes', id: 'q', choices: two }]);
    fireEvent.click(box('two'));
    fireEvent.click(box('one'));
    fireEvent.click(box('two'));
    expect(sent.map(({ value }) => value)).toEqual([['two'], ['one', 'two'], ['one']]);
  });
  it('lets “none of these” stand alone', () => {
    const { sent } = showForm([{ type: 'checkboxes', id: 'q', choices: [...two, none] }], {
      q: ['one', 'two'],
    });
    fireEvent.click(box('none'));
    expect([box('one').checked, box('two').checked, box('none').checked]).toEqual([false, false, true]);
    fireEvent.click(box('two'));
    expect(sent.map(({ value }) => value)).toEqual([['none'], ['two']]);
    expect(box('none').checked).toBe(false);
  });
  it('takes over choices made elsewhere', () => {
    const { form } = showForm([{ type: 'checkboxes', id: 'q', choices: two }], { q: ['one'] });
    act(() => form.receive([{ path: 'q', value: ['two'] }]));
    expect([box('one').checked, box('two').checked]).toEqual([false, true]);
  });
});

it('select reads and writes a choice', () => {
  const { sent, form } = showForm([{ type: 'select', id: 'q', choices: two, label }], { q: 'one' });
  const list = screen.getByLabelText('Frågan') as HTMLSelectElement;
  expect(list.value).toBe('one');
  fireEvent.input(list, { target: { value: 'two' } });
  expect(sent).toEqual([{ path: 'q', value: 'two' }]);
  act(() => form.receive([{ path: 'q', value: '' }]));
  expect(list.value).toBe('');
});

it('consent is a flag', () => {
  const { sent } = showForm([
    { type: 'consent', id: 'q', text: { sv: 'Text' }, statement: { sv: 'Jag godkänner' } },
  ]);
  fireEvent.click(screen.getByLabelText('Jag godkänner'));
  fireEvent.click(screen.getByLabelText('Jag godkänner'));
  expect(sent.map(({ value }) => value)).toEqual([true, false]);
});
