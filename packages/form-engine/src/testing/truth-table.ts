import type { Answers } from '../answers/answers.ts';
import { compile } from '../compile/compile.ts';
import type { EServiceDefinition } from '../definition.ts';
import { check } from '../runs/check.ts';
import { prune } from '../runs/prune.ts';
import { walk } from '../runs/walk.ts';

export type Outcome = {
  /** Paths of what is visible, step by step. */
  readonly visible: { readonly [step: string]: readonly string[] };
  /** 'path: code', in order. */
  readonly issues: readonly string[];
  readonly pruned: Answers;
  readonly calculated?: { readonly [path: string]: string };
};

export type TruthTable = {
  readonly about: string;
  readonly definition: EServiceDefinition;
  readonly today: string;
  readonly cases: readonly {
    readonly when: string;
    readonly answers: Answers;
    readonly today?: string;
    readonly attributes?: { readonly [name: string]: string | number | boolean };
    readonly then: Outcome;
  }[];
};

/** What the engine makes of one case. */
export function outcomeOf(
  table: Omit<TruthTable, 'cases'>,
  one: Omit<TruthTable['cases'][number], 'then'>,
): Outcome {
  const form = compile(table.definition);
  const surroundings = { today: one.today ?? table.today, attributes: one.attributes };
  const { steps, calculated } = walk(form, one.answers, surroundings);
  const sums = steps.flatMap(({ paths }) =>
    paths.flatMap((path) => {
      const value = calculated(path);
      return value ? [[path, value.inWords.replaceAll('\u00a0', ' ')]] : [];
    }),
  );
  return {
    visible: Object.fromEntries(steps.map(({ id, paths }) => [id, paths])),
    issues: check(form, one.answers, surroundings, 'submit').map(({ path, code }) => `${path}: ${code}`),
    pruned: prune(form, one.answers, surroundings),
    ...(sums.length > 0 && { calculated: Object.fromEntries(sums) }),
  };
}
