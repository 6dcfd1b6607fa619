// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FileLink } from './file-link.tsx';

afterEach(cleanup);

const show = (kind: string) =>
  render(<FileLink file={{ name: `intyg.${kind}`, kind }} viewAt="/visa" fetchAt="/fil" />);
const links = () =>
  screen
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href'), link.hasAttribute('download')]);

test('what the browser can show opens beside the page, with the way to fetch it; any other is fetched', () => {
  show('pdf');
  expect(links()).toEqual([
    ['intyg.pdf (öppnas i ny flik)', '/visa', false],
    ['Ladda ner intyg.pdf', '/fil', true],
  ]);
  expect(screen.getAllByRole('link')[0]?.getAttribute('rel')).toContain('noopener');
  cleanup();
  show('docx');
  expect(links()).toEqual([['intyg.docx', '/fil', true]]);
});
