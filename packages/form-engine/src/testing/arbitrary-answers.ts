import * as fc from 'fast-check';
import type { Answers, Change } from '../answers/answers.ts';
import type { EServiceDefinition, Question } from '../definition.ts';
import type { CompiledForm, QuestionNode } from '../evaluation/compiled-form.ts';
import { arbitraryDefinition } from './arbitrary-definition.ts';

const TEXTS = [
  'yes',
  'no',
  'other',
  '',
  '12',
  '1 200,50',
  '-3',
  '2026-12-01',
  '22/11 2026',
  '199001012385',
  '9.30',
];
const MORE_TEXTS = [
  '201401022387',
  '212000-0142',
  'anna@exempel.se',
  '070-123 45 67',
  'å'.repeat(201),
  '12345',
  ' x ',
];
const text = fc.constantFrom(...TEXTS, ...MORE_TEXTS);
const PARTS = [
  'street',
  'postcode',
  'city',
  'name',
  'email',
  'from',
  'to',
  'description',
  'organisationNumber',
];
const file = fc.record({
  id: fc.constantFrom('f1', 'f2'),
  name: text,
  size: fc.nat(9000),
  kind: fc.constantFrom('pdf', 'png'),
});

/** A value that some question might hold. */
const arbitraryValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 3, arbitrary: fc.array(text, { maxLength: 4 }) },
  { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...PARTS), text) },
  { weight: 1, arbitrary: fc.array(file, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

type Pick = { readonly question: number; readonly row: number; readonly value: unknown };

export const arbitraryPick: fc.Arbitrary<Pick> = fc.record({
  question: fc.nat(30),
  row: fc.nat(8),
  value: arbitraryValue,
});

/** A change somewhere in the form, in rows r0 to r2, sometimes of a whole row. */
export function changeFor(form: CompiledForm, { question, row, value }: Pick): Change {
  const nodes = [...form.byId.values()];
  const node = nodes[question % nodes.length]!;
  if (node.rowScope && row > 5) return { path: pathTo(node, row), value: row === 7 ? ['r2', 'r0'] : value };
  return node.rowScope
    ? { path: `${pathTo(node, row)}[r${row % 3}]`, value: row > 3 ? null : {} }
    : { path: pathTo(node, row), value };
}

function pathTo(node: QuestionNode, row: number): string {
  const { parent, question } = node;
  if (parent.kind === 'step') return question.id;
  const rows = parent.rowScope ? `[r${row % 3}]` : '';
  return `${pathTo(parent, row)}${rows}.${question.id}`;
}

/** Answers keyed by the form's questions, most of them sensible. */
const arbitraryAnswers = (questions: readonly Question[]): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(questions.map((question) => [question.id, arbitraryAnswer(question)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Answers>;

function arbitraryAnswer(question: Question): fc.Arbitrary<unknown> {
  if (question.type === 'group') return arbitraryAnswers(question.questions);
  if (question.type !== 'repeating-group') return arbitraryValue;
  const row = fc.record({
    id: fc.constantFrom('r0', 'r1', 'r2'),
    answers: arbitraryAnswers(question.questions),
  });
  return fc.oneof(
    { weight: 5, arbitrary: fc.array(row, { maxLength: 4 }) },
    { weight: 1, arbitrary: arbitraryValue },
  );
}

/** A definition together with answers to it. */
export const arbitraryFilledForm: fc.Arbitrary<{ definition: EServiceDefinition; answers: Answers }> =
  arbitraryDefinition.chain((definition) =>
    arbitraryAnswers(definition.steps.flatMap(({ questions }) => questions)).map((answers) => ({
      definition,
      answers,
    })),
  );
