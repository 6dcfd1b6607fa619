// @vitest-environment happy-dom
import type { AnswerValue, Question } from '@handslag/form-engine';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm } from '../../test/show-form.tsx';

afterEach(cleanup);

const label = { sv: 'Frågan' };
const two = [
  { id: 'one', label: { sv: 'Ett' } },
  { id: 'two', label: { sv: 'Två' } },
];
const type = (path: string, text: string) => {
  const field = document.getElementById(`f-${path}`);
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement))
    throw new Error(`No field ${path}`);
  fireEvent.input(field, { target: { value: text } });
};
const valueAt = (path: string) => (document.getElementById(`f-${path}`) as HTMLInputElement | null)?.value;
/** A question of a type that needs nothing more. */
const bare = (kind: string) => ({ type: kind, id: 'q', label }) as Question;

const written = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'time',
  'email',
  'phone',
  'personal-number',
  'organisation-number',
] as const;

describe.each(written)('%s', (kind) => {
  it('shows what was answered, as it was typed', () => {
    showForm([bare(kind)], { q: ' 12 å ' });
    expect(valueAt('q')).toBe(' 12 å ');
  });
  it('sends what is typed, as it is typed', () => {
    const { sent } = showForm([bare(kind)]);
    type('q', 'inte rätt alls');
    expect(sent).toEqual([{ path: 'q', value: 'inte rätt alls' }]);
  });
  it('shows an answer that comes from elsewhere', () => {
    const { form, sent } = showForm([bare(kind)], { q: 'mitt' });
    act(() => form.receive([{ path: 'q', value: 'deras' }]));
    expect(valueAt('q')).toBe('deras');
    expect(sent).toEqual([]);
  });
  it('has a label, and is told to be wrong by a sentence that belongs to it', () => {
    const { form } = showForm([bare(kind)]);
    act(() => form.reveal(form.issues('submit')));
    const field = screen.getByLabelText(/Frågan/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const [sentence] = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(document.getElementById(sentence ?? '')?.textContent).toContain('Fyll i Frågan.');
  });
});

const parts = {
  address: ['careOf', 'street', 'postcode', 'city', 'country'],
  contact: ['name', 'personalNumber', 'street', 'postcode', 'city', 'email', 'phone'],
  'organisation-contact': ['organisationNumber', 'organisationName', 'contactName', 'email', 'phone'],
  'date-range': ['from', 'to'],
  place: ['address', 'description'],
};

describe.each(Object.entries(parts))('%s', (kind, names) => {
  it('reads and writes each of its parts', async () => {
    const answers = Object.fromEntries(names.map((name) => [name, `gammal ${name}`]));
    const { sent, form } = showForm([bare(kind)], { q: answers });
    await waitFor(() => expect(valueAt(`q.${names[0]}`)).toBe(`gammal ${names[0]}`));
    for (const name of names) {
      expect(valueAt(`q.${name}`)).toBe(`gammal ${name}`);
      type(`q.${name}`, `ny ${name}`);
    }
    expect(sent).toEqual(names.map((name) => ({ path: `q.${name}`, value: `ny ${name}` })));
    act(() => form.receive([{ path: `q.${names[1]}`, value: 'annat' }]));
    expect(valueAt(`q.${names[1]}`)).toBe('annat');
  });
});

it('marks the part that is wrong and no other', () => {
  const { form } = showForm([bare('contact')], { q: { name: 'Ada', email: 'fel' } });
  act(() => form.reveal(form.issues('save')));
  expect(document.getElementById('f-q.email')?.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById('f-q.name')?.getAttribute('aria-invalid')).toBeNull();
});

it('offers the browser’s own address book for the applicant alone', () => {
  showForm([
    { type: 'contact', id: 'me', prefill: true },
    { type: 'contact', id: 'child' },
  ]);
  expect(document.getElementById('f-me.email')?.getAttribute('autocomplete')).toBe('email');
  expect(document.getElementById('f-child.email')?.getAttribute('autocomplete')).toBe('off');
});

it('a calculated value follows the answers', () => {
  showForm([
    { type: 'number', id: 'a' },
    {
      type: 'calculated',
      id: 'sum',
      show: 'number',
      value: { add: [{ answer: 'a' }, { value: 2 }] },
      label: { sv: 'Summan' },
    },
  ]);
  act(() => type('a', '3'));
  expect(screen.getByLabelText('Summan').textContent).toBe('5');
});

it('a question that depends on an answer comes in its place, and the field that has the focus keeps it', () => {
  const isYes = { compare: '=', left: { answer: 'q' }, right: { value: 'yes' } } as const;
  showForm([
    { type: 'yes-no', id: 'q' },
    { type: 'text', id: 'more', visibleWhen: isYes },
    {
      type: 'stop',
      id: 'halt',
      label: { sv: 'Stopp' },
      text: { sv: 'Ring oss.' },
      visibleWhen: { not: isYes },
    },
  ]);
  const yes = document.getElementById('f-q-yes') as HTMLInputElement;
  yes.focus();
  expect(screen.getByText('Ring oss.')).toBeTruthy();
  fireEvent.click(yes);
  expect(document.getElementById('f-more')).toBeTruthy();
  expect(screen.queryByText('Ring oss.')).toBeNull();
  expect(document.activeElement).toBe(yes);
});

it('shows only the choices that can be picked just now', () => {
  showForm([
    { type: 'yes-no', id: 'q' },
    {
      type: 'radio',
      id: 'dish',
      choices: [
        two[0]!,
        { ...two[1]!, availableWhen: { compare: '=', left: { answer: 'q' }, right: { value: 'yes' } } },
      ],
    },
  ]);
  expect(document.getElementById('f-dish-two')).toBeNull();
  fireEvent.click(document.getElementById('f-q-yes')!);
  expect(document.getElementById('f-dish-two')).toBeTruthy();
});

it('says what may be left out instead of starring what may not', () => {
  showForm([
    { type: 'text', id: 'a', label: { sv: 'Namn' } },
    { type: 'text', id: 'b', label: { sv: 'Smeknamn' }, required: false },
    { type: 'text', id: 'c', label: { sv: 'Intyg' }, requiredLater: true },
  ]);
  expect([...document.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual([
    'Namn',
    'Smeknamn (frivillig)',
    'Intyg (kan kompletteras senare)',
  ]);
});

it('keeps about fifteen fields in each form, and rows in forms of their own', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ type: 'text', id: `t${index}` }) as const);
  showForm(many);
  const sizes = [...document.querySelectorAll('form')].map((form) => form.querySelectorAll('input').length);
  expect(sizes).toEqual([15, 15, 10]);
});

describe('whatever is typed is what is sent', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 80 }).filter((text) => !/[\r\n]/.test(text));
  it.each([...written])('%s', (kind) => {
    const { sent, form, unmount } = showForm([bare(kind)]);
    fc.assert(
      fc.property(anything, (text) => {
        sent.length = 0;
        act(() => form.receive([{ path: 'q', value: `${text}-före` }]));
        act(() => type('q', text));
        const expected: { path: string; value: AnswerValue }[] = [{ path: 'q', value: text }];
        expect(sent).toEqual(expected);
      }),
      { numRuns: 60 },
    );
    unmount();
  });
});
