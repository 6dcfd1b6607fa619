import type { EServiceDefinition } from '../src/index.ts';
import { parseDefinition } from '../src/parse-definition.ts';
import { reviewDefinition } from '../src/review-definition.ts';

/** A chain in which every question hangs on the one before. */
const chain = (count: number): EServiceDefinition => ({
  format: 1,
  steps: [
    {
      id: 'chain',
      title: { sv: 'Kedja' },
      questions: Array.from({ length: count }, (_, index) => ({
        type: 'yes-no',
        id: `q${index}`,
        label: { sv: `Fråga ${index}` },
        ...(index > 0 && {
          visibleWhen: { compare: '=', left: { answer: `q${index - 1}` }, right: { value: 'yes' } },
        }),
      })),
    },
  ],
});

/** A definition with one question that is shown when this says so. */
const shownWhen = (visibleWhen: unknown): unknown => ({
  format: 1,
  steps: [
    {
      id: 's',
      title: { sv: 'S' },
      questions: [{ type: 'text', id: 'a', label: { sv: 'A' }, visibleWhen }],
    },
  ],
});

function wrapped(depth: number): unknown {
  let condition: unknown = { shown: 'a' };
  for (let level = 0; level < depth; level += 1) condition = { some: 'a', every: 'a', where: condition };
  return condition;
}

/** What somebody hostile may send, by its size. */
const hostile: Readonly<Record<string, (size: number) => unknown>> = {
  parse: (size) => parseDefinition(chain(size)),
  review: (size) => reviewDefinition(chain(size)),
  'wide rules': (size) =>
    parseDefinition(
      shownWhen({
        any: Array.from({ length: 200 }, () => ({ in: { today: true }, items: Array(size / 5).fill('x') })),
      }),
    ),
  'keys of several rules at once': (size) => parseDefinition(shownWhen(wrapped(size / 100))),
  'wrong everywhere': (size) =>
    parseDefinition({ format: 1, steps: Array.from({ length: size * 4 }, () => ({ id: 7 })) }),
};

/** In proportion is 8; with the square it would be 64. */
const bound = 30;

/** How many times longer 4 000 takes than 500: the least of several turns each. */
function growthOf(work: (size: number) => unknown): number {
  const least = { 500: Infinity, 4000: Infinity };
  for (let turn = 0; turn < 12; turn += 1) {
    for (const size of [500, 4000] as const) {
      const start = performance.now();
      work(size);
      least[size] = Math.min(least[size], performance.now() - start);
    }
  }
  return least[4000] / Math.max(least[500], 0.5);
}

for (const [name, work] of Object.entries(hostile)) {
  const growth = growthOf(work);
  const verdict = growth <= bound ? 'ok' : 'FAILED';
  console.log(
    `hostile form, ${name}: 8 times as large takes ${growth.toFixed(1)} times as long, bound ${bound} ${verdict}`,
  );
  if (growth > bound) process.exitCode = 1;
}
