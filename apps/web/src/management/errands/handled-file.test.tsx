// @vitest-environment happy-dom
import type { HandledErrand } from '@handslag/contracts/handling';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { HandledFile } from './handled-file.tsx';

const errand = { id: 'e1' } as HandledErrand;
afterEach(cleanup);

test('a picture is fetched when it is asked for, shown where it stands and put away again', () => {
  render(<HandledFile errand={errand} file={{ id: 'f1', name: 'skiss.png', kind: 'png' }} />);
  expect(screen.queryByRole('img')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Visa här skiss.png' }));
  const picture = screen.getByRole('img', { name: 'skiss.png' });
  expect(picture.getAttribute('src')).toBe('/api/management/errands/e1/attachments/f1/view');
  fireEvent.error(picture);
  expect(screen.getByRole('status').textContent).toBe('Bilden gick inte att visa. Hämta filen i stället.');
  fireEvent.click(screen.getByRole('button', { name: 'Dölj skiss.png' }));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('what is no picture is shown in a tab of its own, or fetched', () => {
  render(<HandledFile errand={errand} file={{ id: 'f1', name: 'intyg.pdf', kind: 'pdf' }} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getAllByRole('link')).toHaveLength(2);
});
