// @vitest-environment happy-dom
import type { HandledErrand } from '@handslag/contracts/handling';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ErrandFacts } from './errand-facts.tsx';

const errand = {
  status: { id: 'inkommet', contentType: 'submitted', name: { sv: 'Inkommet' }, citizenText: { sv: 'Hej' } },
  receivedAt: '2026-11-23T08:00:00Z',
  expectedBy: null,
  closedAt: null,
  deadlineOn: null,
  internalText: 'Läs ärendet och ta det.',
  hold: null,
  removableOn: null,
} as unknown as HandledErrand;
afterEach(cleanup);

test('whoever handles an errand reads what the service tells of its status, and nothing where it tells nothing', () => {
  const { rerender } = render(<ErrandFacts errand={errand} />);
  const fact = screen.getByText('För dig som handlägger');
  expect(fact.nextElementSibling?.textContent).toBe('Läs ärendet och ta det.');
  rerender(<ErrandFacts errand={{ ...errand, internalText: '' }} />);
  expect(screen.queryByText('För dig som handlägger')).toBeNull();
});

test('from when a closed errand may be removed is said, unless something holds it', () => {
  const removableOn = '2027-03-12';
  const closed = (hold: object | null) =>
    ({ ...errand, closedAt: '2026-11-23T08:00:00Z', hold, removableOn }) as HandledErrand;
  const { rerender } = render(<ErrandFacts errand={closed(null)} />);
  expect(screen.getByText('Kan gallras från').nextElementSibling?.textContent).toBe('12 mars 2027');
  rerender(
    <ErrandFacts errand={closed({ reason: 'Överklagat', by: 'Hanna', at: '2026-11-23T08:00:00Z' })} />,
  );
  expect(screen.queryByText('Kan gallras från')).toBeNull();
});
