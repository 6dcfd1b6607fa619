import type { Check, EServiceDefinition, Question, Step, Text } from '../definition.ts';

/** A text people read, and where it stands. */
export type PlacedText = {
  readonly text: Text;
  /** Of the text itself: 'steps[0].questions[2].help'. */
  readonly path: string;
  /** How it is used: names are short, the rest are sentences. */
  readonly kind: 'name' | 'sentences';
  /** Its marks are read: bold, links, lists. */
  readonly marked?: boolean;
};

/** Every text of a question but those of the questions inside it. */
export function textsOfQuestion(question: Question, path: string): readonly PlacedText[] {
  const at = (
    key: string,
    text: Text | undefined,
    kind: PlacedText['kind'],
    marked = false,
  ): readonly PlacedText[] => (text ? [{ text, path: `${path}.${key}`, kind, marked }] : []);
  return [
    ...at('label', question.label, 'name'),
    ...at('help', question.help, 'sentences', true),
    ...at('details', question.details, 'sentences', true),
    ...('text' in question ? at('text', question.text, 'sentences', true) : []),
    ...('statement' in question ? at('statement', question.statement, 'sentences') : []),
    ...('rowName' in question ? at('rowName', question.rowName, 'name') : []),
    ...('choices' in question
      ? question.choices.flatMap((choice, index) => [
          ...at(`choices[${index}].label`, choice.label, 'name'),
          ...at(`choices[${index}].help`, choice.help, 'sentences', true),
        ])
      : []),
    ...('checks' in question ? textsOfChecks(question.checks, path) : []),
  ];
}

/** The texts of a step itself. */
export const textsOfStep = (step: Step, path: string): readonly PlacedText[] => [
  { text: step.title, path: `${path}.title`, kind: 'name' },
  ...(step.description
    ? [{ text: step.description, path: `${path}.description`, kind: 'sentences', marked: true } as const]
    : []),
  ...textsOfChecks(step.checks, path),
];

const textsOfChecks = (checks: readonly Check[] | undefined, path: string): readonly PlacedText[] =>
  (checks ?? []).map(({ message }, index) => ({
    text: message,
    path: `${path}.checks[${index}].message`,
    kind: 'sentences',
  }));

/** Every step and question with its place. */
export function* placesOf(
  definition: EServiceDefinition,
): Generator<{ path: string; step: Step; question?: undefined } | { path: string; question: Question }> {
  for (const [index, step] of definition.steps.entries()) {
    const path = `steps[${index}]`;
    yield { path, step };
    yield* questionsIn(step.questions, path);
  }
}

function* questionsIn(
  questions: readonly Question[],
  within: string,
): Generator<{ path: string; question: Question }> {
  for (const [index, question] of questions.entries()) {
    const path = `${within}.questions[${index}]`;
    yield { path, question };
    if ('questions' in question) yield* questionsIn(question.questions, path);
  }
}
