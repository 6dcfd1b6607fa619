import type { Answers, EServiceDefinition, Question } from '@handslag/form-engine';

const sv = (text: string): { sv: string } => ({ sv: text });
const steps = 6;
const questionsInStep = 10;

const idOf = (step: number, question: number): string => `q${step}x${question}`;

function question(step: number, number: number): Question {
  const label = sv(`Fråga ${number + 1} i steg ${step + 1}`);
  const base = { id: idOf(step, number), type: 'text' as const, label };
  if (number < 8) return base;
  // Two rules a step: shown by what was answered just before.
  const earlier = { answer: idOf(step, number - 8) };
  return { ...base, visibleWhen: { not: { compare: '=', left: earlier, right: { value: 'nej' } } } };
}

/** Sixty questions and twelve rules, as a municipal service of moderate size has. */
export const benchForm: EServiceDefinition = {
  format: 1,
  steps: Array.from({ length: steps }, (_, step) => ({
    id: `step${step}`,
    title: sv(`Steg ${step + 1}`),
    questions: Array.from({ length: questionsInStep }, (_, number) => question(step, number)),
  })),
};

/** Every question answered: four kilobytes of JSON. */
export const benchAnswers: Answers = Object.fromEntries(
  benchForm.steps.flatMap(({ questions }) =>
    questions.map(({ id }) => [id, `Svaret på ${id}, ${'lagom långt '.repeat(4)}`.trim()]),
  ),
);
