import { expect, test } from 'vitest';
import { dropOutOf } from './drop-out-of.ts';
import { tellCounts } from './tell-counts.ts';

test('few in a month are not in what is told, and that there are more is', () => {
  expect(tellCounts([])).toEqual({ count: 0, more: false });
  expect(tellCounts([0, 0])).toEqual({ count: 0, more: false });
  expect(tellCounts([4, 0])).toEqual({ count: 0, more: true });
  expect(tellCounts([5, 12])).toEqual({ count: 17, more: false });
  expect(tellCounts([5, 1, 12])).toEqual({ count: 17, more: true });
});

test('no period less another tells of the few in the months between', () => {
  const months = [7, 1, 9, 4, 0, 23, 2];
  for (let from = 0; from < months.length; from += 1)
    for (let to = from; to < months.length; to += 1) {
      const longer = tellCounts(months.slice(from, to + 1)).count;
      for (const shorter of [months.slice(from, to), months.slice(from + 1, to + 1)]) {
        const between = longer - tellCounts(shorter).count;
        expect(between === 0 || between >= 5).toBe(true);
      }
    }
});

const sv = (text: string) => ({ sv: text });
const question = (id: string) => ({ id, type: 'text', label: sv(`Fråga ${id}`) }) as const;
const steps = [
  { id: 'you', title: sv('Om dig'), questions: [question('name'), question('why')] },
  { id: 'more', title: sv('Mer'), questions: [question('when')] },
];
const at = (step: string, asked: string, count: number, month = '2026-01') => ({
  month,
  step,
  question: asked,
  count,
});

test('where people stopped is told by question, few hidden in each month for itself', () => {
  const { unsent, steps: told } = dropOutOf(
    steps,
    ['2026-01', '2026-02'],
    [
      at('you', 'why', 12),
      at('you', 'name', 6),
      at('you', '', 7),
      at('more', 'when', 9),
      at('you', 'why', 3, '2026-02'),
    ],
  );
  expect(unsent).toEqual({ count: 34, more: true });
  expect(told).toEqual([
    {
      id: 'you',
      title: sv('Om dig'),
      unsent: { count: 25, more: true },
      questions: [
        { id: 'name', label: sv('Fråga name'), unsent: { count: 6, more: false } },
        { id: 'why', label: sv('Fråga why'), unsent: { count: 12, more: true } },
        { id: '', label: null, unsent: { count: 7, more: false } },
      ],
    },
    {
      id: 'more',
      title: sv('Mer'),
      unsent: { count: 9, more: false },
      questions: [{ id: 'when', label: sv('Fråga when'), unsent: { count: 9, more: false } }],
    },
  ]);
});

test('any number of steps that the form has not is one row, and no more work than reading them', () => {
  const made = Array.from({ length: 200_000 }, (_, number) => at(`x${number}`, '', 1));
  const begun = performance.now();
  const { steps: told } = dropOutOf(steps, ['2026-01'], made);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(told.at(-1)).toEqual({
    id: '?',
    title: null,
    unsent: { count: 200_000, more: false },
    questions: [],
  });
});
