// @vitest-environment happy-dom
import type { Issue } from '@handslag/form-engine';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';

afterEach(cleanup);

const issue = (path: string, message: string, code: Issue['code'] = 'missing'): Issue => ({
  path,
  questionId: path,
  stepId: 'step',
  code,
  level: 'submit',
  message,
});
const two = [issue('name', 'Fyll i Namn.'), issue('mail', 'Fyll i E-post.')];

it('takes the focus each time one has tried to go on, and not before', () => {
  const { rerender } = render(<ErrorSummary issues={two} occasion={0} />);
  expect(document.activeElement).toBe(document.body);
  rerender(<ErrorSummary issues={two} occasion={1} />);
  const box = document.activeElement;
  expect(box?.textContent).toContain('2 svar saknas eller behöver rättas');
  (box as HTMLElement).blur();
  rerender(<ErrorSummary issues={two} occasion={2} />);
  expect(document.activeElement).toBe(box);
});

it('leads to the field a sentence is about', () => {
  render(
    <>
      <ErrorSummary issues={two} occasion={1} />
      <fieldset id="f-name">
        <input type="radio" id="f-name-yes" />
      </fieldset>
      <input id="f-mail" />
    </>,
  );
  fireEvent.click(screen.getByRole('link', { name: 'Fyll i E-post.' }));
  expect(document.activeElement?.id).toBe('f-mail');
  fireEvent.click(screen.getByRole('link', { name: 'Fyll i Namn.' }));
  expect(document.activeElement?.id).toBe('f-name-yes');
});

it('leaves what is not on the page to the page', () => {
  const elsewhere = vi.fn();
  render(<ErrorSummary issues={two} occasion={1} onElsewhere={elsewhere} />);
  fireEvent.click(screen.getByRole('link', { name: 'Fyll i Namn.' }));
  expect(elsewhere).toHaveBeenCalledWith(two[0]);
});

it('says that one cannot go on when that is all there is to it', () => {
  render(<ErrorSummary issues={[issue('halt', 'Ring oss.', 'stopped')]} occasion={1} />);
  expect(screen.getByRole('heading').textContent).toBe('Du kan inte gå vidare');
});
