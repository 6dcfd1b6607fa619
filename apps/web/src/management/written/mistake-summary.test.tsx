// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { MistakeSummary } from './mistake-summary.tsx';
import { TextPart } from './text-part.tsx';
import { useTold } from './use-told.ts';

afterEach(cleanup);

function Form() {
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const now = [...(name === '' ? ['name'] : []), ...(number === '1' ? ['number'] : [])];
  const { lacks, occasion, tell } = useTold(now);
  return (
    <>
      <MistakeSummary occasion={occasion} mistakes={lacks.map((id) => ({ id, sentence: `Skriv ${id}.` }))} />
      <TextPart id="name" label="Namn" value={name} onChange={setName} />
      <TextPart id="number" label="Nummer" value={number} onChange={setNumber} />
      <button type="button" onClick={tell}>
        Klar
      </button>
    </>
  );
}

test('what is lacking is told when the button is pressed, and never takes the focus while one writes', () => {
  render(<Form />);
  expect(screen.queryByRole('group')).toBeNull();
  fireEvent.click(screen.getByText('Klar'));
  expect(document.activeElement).toBe(screen.getByRole('group'));
  fireEvent.click(screen.getByText('Skriv name.'));
  const name = screen.getByLabelText('Namn');
  expect(document.activeElement).toBe(name);
  fireEvent.change(name, { target: { value: 'Elsa' } });
  expect(screen.queryByRole('group')).toBeNull();

  const number = screen.getByLabelText('Nummer');
  number.focus();
  fireEvent.change(number, { target: { value: '1' } });
  expect(document.activeElement).toBe(number);
  expect(screen.queryByRole('group')).toBeNull();
  fireEvent.click(screen.getByText('Klar'));
  expect(screen.getByRole('group').textContent).toContain('Skriv number.');
});
