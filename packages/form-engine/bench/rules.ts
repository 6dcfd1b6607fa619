import { compile, createFormState, type EServiceDefinition, type Question } from '../src/index.ts';

/** 1 000 questions of many types, 500 of them with a rule; rules hang on each other up to ten deep. */
function largeDefinition(): EServiceDefinition {
  const questions = Array.from({ length: 1000 }, (_, index): Question => {
    const base = { id: `q${index}`, label: { sv: `Fråga ${index}` } };
    // Every tenth question is free; after it five questions each hang on the one before.
    const place = index % 10;
    const before = `q${index - 1}`;
    const rule =
      place > 0 && place <= 5
        ? { visibleWhen: { compare: '!=', left: { answer: before }, right: { value: 'no' } } as const }
        : {};
    return index % 3 === 0 && place > 5
      ? { ...base, ...rule, type: 'money' }
      : { ...base, ...rule, type: 'yes-no' };
  });
  return {
    format: 1,
    steps: Array.from({ length: 20 }, (_, step) => ({
      id: `step${step}`,
      title: { sv: `Steg ${step}` },
      questions: questions.slice(step * 50, step * 50 + 50),
    })),
  };
}

const form = compile(largeDefinition());
const answers = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`q${index}`, 'yes']));
const surroundings = { today: '2026-11-22' };
const free = Array.from({ length: 100 }, (_, index) => `q${index * 10}`);

/** Median microseconds of one change, over rounds of 100 changes so that the clock is fine enough. */
function medianOf(change: (path: string, value: string) => void): number {
  const rounds: number[] = [];
  for (let round = 0; round < 400; round += 1) {
    const value = round % 2 === 0 ? 'no' : 'yes';
    const start = performance.now();
    for (const path of free) change(path, value);
    rounds.push(((performance.now() - start) * 1000) / free.length);
  }
  return rounds.toSorted((one, other) => one - other)[200]!;
}

function report(name: string, micros: number, bound: number): void {
  const ratio = micros / bound;
  const verdict = ratio <= 1 ? 'ok' : 'FAILED';
  console.log(`${name}: ${micros.toFixed(2)} µs, bound ${bound} µs, ratio ${ratio.toFixed(2)} ${verdict}`);
  if (ratio > 1) process.exitCode = 1;
}

const plain = createFormState(form, answers, surroundings);
report(
  'engine, one answer changed, visibility with cascades',
  medianOf((path, value) => {
    plain.set(path, value);
  }),
  5,
);

const shown = createFormState(form, answers, surroundings);
shown.walk();
report(
  'engine, one answer changed, every changed field judged anew',
  medianOf((path, value) => {
    for (const changed of shown.set(path, value).changed) shown.field(changed);
  }),
  50,
);

const checked = createFormState(form, answers, surroundings);
report(
  'engine, one answer changed, every issue of the form',
  medianOf((path, value) => {
    checked.set(path, value);
    checked.issues('submit');
  }),
  1000,
);
