// @vitest-environment happy-dom
import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DropOutPart } from './drop-out-part.tsx';

afterEach(cleanup);

const told = (count: number, more = false) => ({ count, more });
const service: ServiceStatistics = {
  key: 'skolskjuts',
  name: { sv: 'Skolskjuts' },
  received: [null],
  total: told(0, true),
  firstAnswer: null,
  decision: null,
  begun: told(40, true),
  unsent: told(23),
  saved: null,
  satisfaction: null,
  steps: [
    {
      id: 'you',
      title: { sv: 'Om dig' },
      unsent: told(18),
      questions: [
        { id: 'number', label: { sv: 'Personnummer' }, unsent: told(11) },
        { id: 'name', label: { sv: 'Namn' }, unsent: told(0, true) },
        { id: '', label: null, unsent: told(7) },
      ],
    },
    { id: '?', title: null, unsent: told(5), questions: [] },
  ],
};
const cells = (table: HTMLElement): string[][] =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''));

test('what must not be told is said in words, never as at least none', () => {
  render(<DropOutPart services={[service]} chosen="" />);
  expect(cells(screen.getByRole('table'))).toEqual([
    ['Skolskjuts', 'minst 40', 'färre än 5 i månaden', '23', 'färre än 5'],
  ]);
  expect(document.body.textContent).not.toMatch(/minst 0/);
});

test('of one service the steps and the questions where people stopped', () => {
  render(<DropOutPart services={[service]} chosen="skolskjuts" />);
  expect(cells(screen.getByRole('table', { name: /^Var människor slutar/ }))).toEqual([
    ['Om dig', '18'],
    ['Ett steg som inte finns längre', '5'],
  ]);
  expect(cells(screen.getByRole('table', { name: /^Vid vilken fråga/ }))).toEqual([
    ['Personnummer', '11'],
    ['Om dig: Stod inte vid någon fråga', '7'],
  ]);
});
