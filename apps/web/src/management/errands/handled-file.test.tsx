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

test('a PDF is shown over the errand, under its name, when it is asked for; what had the focus has it again', () => {
  const { container } = render(
    <HandledFile errand={errand} file={{ id: 'f1', name: 'intyg.pdf', kind: 'pdf' }} />,
  );
  const show = screen.getByRole('button', { name: 'Visa här intyg.pdf' });
  expect(container.querySelector('iframe')).toBeNull();
  show.focus();
  fireEvent.click(show);
  const dialog = screen.getByRole('dialog', { name: 'intyg.pdf' });
  expect(screen.getByTitle('intyg.pdf').getAttribute('src')).toBe(
    '/api/management/errands/e1/attachments/f1/view',
  );
  expect(document.activeElement?.textContent).toBe('Stäng');
  const links = [...dialog.querySelectorAll('a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);
  expect(links).toEqual([
    ['Öppna i ny flik', '/api/management/errands/e1/attachments/f1/view'],
    ['Hämta filen', '/api/management/errands/e1/attachments/f1'],
  ]);
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(container.querySelector('iframe')).toBeNull();
  expect(document.activeElement).toBe(show);
});

test('what no browser shows is fetched', () => {
  render(<HandledFile errand={errand} file={{ id: 'f1', name: 'intyg.docx', kind: 'docx' }} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getAllByRole('link')).toHaveLength(1);
});
