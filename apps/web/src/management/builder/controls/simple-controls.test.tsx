// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NumberControl } from './simple-controls.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

let holds: number | undefined;
function Controlled({ first, ...more }: { first: number; decimals?: boolean; needed?: boolean }) {
  const [value, setValue] = useState<number | undefined>(first);
  holds = value;
  return <NumberControl label="Dagar" value={value} onChange={setValue} {...more} />;
}
const field = () => screen.getByLabelText<HTMLInputElement>('Dagar');
/** Typed, and then the hands rest. */
const type = async (words: string) => {
  fireEvent.change(field(), { target: { value: words } });
  await act(() => vi.advanceTimersByTimeAsync(1_000));
};

it('keeps an emptied field empty while one thinks, and says which number holds until then', async () => {
  render(<Controlled first={730} needed />);
  await type('');
  expect([field().value, holds]).toEqual(['', 730]);
  expect(screen.getByText('Skriv ett helt tal här. Tills dess gäller 730.').id).toBe(
    field().getAttribute('aria-describedby'),
  );
  await type('365');
  expect([field().value, holds, field().getAttribute('aria-invalid')]).toEqual(['365', 365, null]);
});

it('does not eat the comma of whoever types slowly', async () => {
  render(<Controlled first={2} decimals />);
  await type('2,');
  expect([field().value, holds]).toEqual(['2,', 2]);
  await type('2,5');
  expect([field().value, holds]).toEqual(['2,5', 2.5]);
});

it('is nothing when it is emptied, where none is needed', async () => {
  render(<Controlled first={5} />);
  await type('');
  expect([field().value, holds, field().getAttribute('aria-invalid')]).toEqual(['', undefined, null]);
});
