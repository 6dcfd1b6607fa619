// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { chooseLanguage } from '../i18n/speak.ts';
import { OwnPage } from './written-page.tsx';

afterEach(async () => {
  cleanup();
  await chooseLanguage('sv');
});

test('an own page is read in the language of the page; where it is not written in it, in Swedish that is marked and told', async () => {
  const text = { sv: '# Vem\n\nKommunstyrelsen.', en: '# Who\n\nThe municipal board.' };
  const { rerender, container } = render(<OwnPage text={text} />);
  const shown = (language: 'sv' | 'en' | 'fi') =>
    act(async () => {
      await chooseLanguage(language);
      rerender(<OwnPage text={{ ...text }} />);
    });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Vem');
  expect(container.querySelector('[lang]')).toBeNull();

  await shown('en');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Who');
  expect(container.querySelector('[lang], .swedish-only')).toBeNull();

  await shown('fi');
  expect(screen.getByText('Kommunstyrelsen.').closest('[lang]')?.getAttribute('lang')).toBe('sv');
  expect(container.querySelector('.swedish-only')?.textContent).toMatch(/ruotsiksi/);
});
