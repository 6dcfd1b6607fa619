import * as fc from 'fast-check';
import type { Answers } from '../answers/answers.ts';
import { compile } from '../compile/compile.ts';
import type { EServiceDefinition, Question } from '../definition.ts';
import { findInterests } from '../rehearsal/interests.ts';
import { createChance } from '../rehearsal/random.ts';
import { sendCitizen } from '../rehearsal/send-citizen.ts';
import { reviewDefinition } from '../review-definition.ts';
import { collectAll } from '../runs/prune.ts';
import { arbitraryDefinition } from './arbitrary-definition.ts';

const MOST_TRIES = 2_000;
const [FEWEST_STEPS, MOST_STEPS, FEWEST_TYPES] = [3, 4, 9];

/**
 * A form that nobody has written, which could be published, and a citizen's answers to it that could be sent in. The same seed and day
 * give the same form.
 * @param today YYYY-MM-DD
 * @throws Error when none comes up
 */
export function inventForm(
  seed: number,
  today: string,
): { definition: EServiceDefinition; answers: Answers } {
  for (const definition of fc.sample(arbitraryDefinition, { seed, numRuns: MOST_TRIES })) {
    if (!isWorthTrying(definition)) continue;
    const form = compile(definition);
    const { evaluation, issues } = sendCitizen({
      form,
      definition,
      today,
      interests: findInterests(definition),
      chance: createChance(seed),
      taken: new Map(),
    });
    if (issues.length > 0) continue;
    return {
      definition,
      answers: collectAll(form, evaluation.root, ({ visible, raw }) => (visible ? raw : undefined)),
    };
  }
  throw new Error(`No form comes of ${seed}`);
}

function isWorthTrying(definition: EServiceDefinition): boolean {
  const { steps } = definition;
  const types = new Set(steps.flatMap(({ questions }) => questions.flatMap(typesIn)));
  return (
    steps.length >= FEWEST_STEPS &&
    steps.length <= MOST_STEPS &&
    steps.every(({ questions }) => questions.length > 0) &&
    types.size >= FEWEST_TYPES &&
    reviewDefinition(definition).every(({ severity }) => severity !== 'error')
  );
}

const typesIn = (question: Question): readonly string[] => [
  question.type,
  ...('questions' in question ? question.questions.flatMap(typesIn) : []),
];
