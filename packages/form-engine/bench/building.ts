import type { Condition, EServiceDefinition, Question } from '../src/index.ts';
import { describeChanges, rehearse, reviewLanguage } from '../src/building.ts';
import { reviewDefinition } from '../src/review-definition.ts';

/** 500 questions of many types in 25 steps, every second with a rule, a repeating group in every step. */
function largeDefinition(): EServiceDefinition {
  const condition = (index: number): Condition => ({
    any: [
      { compare: '=', left: { answer: `choice${index}` }, right: { value: 'b' } },
      {
        all: [
          { compare: '>=', left: { answer: `number${index}` }, right: { value: 18 } },
          { shown: `number${index}` },
        ],
      },
    ],
  });
  const questionsOf = (step: number): readonly Question[] => {
    const label = (text: string) => ({ sv: `${text} i steg ${step}` });
    const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: { sv: `Alternativ ${id}` } }));
    const ruled = { visibleWhen: condition(step) };
    return [
      { type: 'radio', id: `choice${step}`, label: label('Välj en väg'), choices },
      {
        type: 'number',
        id: `number${step}`,
        label: label('Hur gammal är du?'),
        min: { value: 0 },
        max: { value: 120 },
      },
      { type: 'checkboxes', id: `several${step}`, label: label('Vad gäller det?'), choices },
      ...Array.from({ length: 5 }, (_, index): Question => ({
        type: 'text',
        id: `text${step}x${index}`,
        label: label(`Berätta om del ${index}`),
        help: { sv: 'Skriv kort. Vi läser det du skriver och hör av oss om något är oklart.' },
        ...(index % 2 === 0 && ruled),
      })),
      { type: 'yes-no', id: `sure${step}`, label: label('Är du säker?'), ...ruled },
      { type: 'date', id: `day${step}`, label: label('Vilken dag?'), min: { addDays: [{ today: true }, 7] } },
      { type: 'money', id: `cost${step}`, label: label('Vad kostar det?'), ...ruled },
      { type: 'email', id: `mail${step}`, label: label('Vart ska vi skriva?'), ...ruled },
      {
        type: 'attachments',
        id: `files${step}`,
        label: label('Bilagor'),
        accept: ['pdf'],
        maxBytes: 1_000_000,
        max: 3,
        ...ruled,
      },
      {
        type: 'repeating-group',
        id: `rows${step}`,
        label: label('Personer'),
        rowName: { sv: 'Person' },
        questions: [
          { type: 'text', id: `name${step}`, label: label('Namn') },
          { type: 'personal-number', id: `person${step}`, label: label('Personnummer') },
          { type: 'number', id: `share${step}`, label: label('Andel') },
          {
            type: 'text',
            id: `guardian${step}`,
            label: label('Vårdnadshavare'),
            visibleWhen: {
              compare: '<',
              left: { ageFrom: { answer: `person${step}` } },
              right: { value: 18 },
            },
          },
        ],
      },
      {
        type: 'calculated',
        id: `total${step}`,
        label: label('Summa'),
        show: 'number',
        value: { sum: `rows${step}`, of: { answer: `share${step}` } },
      },
      {
        type: 'information',
        id: `note${step}`,
        label: label('Observera'),
        text: { sv: 'Det här gäller alla.' },
      },
    ];
  };
  return {
    format: 1,
    steps: Array.from({ length: 25 }, (_, step) => ({
      id: `step${step}`,
      title: { sv: `Steg ${step}` },
      questions: questionsOf(step),
      ...(step > 0 && {
        visibleWhen: {
          not: { compare: '=', left: { answer: `choice${step - 1}` }, right: { value: 'd' } },
        } as Condition,
      }),
    })),
  };
}

/** The median of five, after one to warm up. */
function report(name: string, bound: number, work: () => void): void {
  work();
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const took = rounds.toSorted((one, other) => one - other)[2]!;
  const verdict = took <= bound ? 'ok' : 'FAILED';
  console.log(
    `${name}: ${took.toFixed(0)} ms, bound ${bound} ms, ratio ${(took / bound).toFixed(2)} ${verdict}`,
  );
  if (took > bound) process.exitCode = 1;
}

const definition = largeDefinition();
const [first, ...rest] = definition.steps;
const changed: EServiceDefinition = {
  format: 1,
  steps: [...rest, { ...first!, title: { sv: 'Nytt namn' } }],
};

report('builder, review of 500 questions', 300, () => void reviewDefinition(definition));
report('builder, language of 500 questions', 300, () => void reviewLanguage(definition, ['sv', 'en']));
report(
  'builder, what changed between two forms of 500 questions',
  300,
  () => void describeChanges(definition, changed),
);
report('builder, rehearsal of 1 000 citizens on 500 questions', 5000, () => {
  const played = rehearse(definition, { citizens: 1000, seed: 1, today: '2026-11-22' });
  if (!played || played.coverage.met / played.coverage.of < 0.95) throw new Error('too little was met');
});
