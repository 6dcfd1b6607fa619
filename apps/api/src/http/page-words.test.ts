import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageIn } from './page-words.ts';

const page = readFileSync(new URL('../../../web/index.html', import.meta.url), 'utf8');

it.each(['en', 'fi'] as const)('the page itself says everything in %s', (language) => {
  const said = pageIn(language, page);
  expect(said).toContain(`<html lang="${language}">`);
  expect(said).not.toMatch(/E-tjänst|webbläsare|sidan|JavaScript i |kommunen/);
});

it('the page is as it is in Swedish', () => {
  expect(pageIn('sv', page)).toBe(page);
});
