import type { EServiceDefinition } from '../definition.ts';
import type { CompiledForm } from '../evaluation/compiled-form.ts';
import type { Problem } from '../rules/rule-site.ts';
import { findBound } from './bounds.ts';
import { buildNodes } from './build-nodes.ts';
import { compileRules } from './compile-rules.ts';
import { rankNodes } from './rank.ts';

/** The definition cannot work; each problem says where and why, in Swedish. */
export class BrokenDefinitionError extends Error {
  override readonly name = 'BrokenDefinitionError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** Most problems reported at once. */
const MOST_PROBLEMS = 100;

/**
 * Makes a definition ready to run. Costs milliseconds for a large form: once per version, kept by the caller.
 * @throws BrokenDefinitionError for clashing ids, references to what is not there, circles, and what is too large
 */
export function compile(definition: EServiceDefinition): CompiledForm {
  const result = tryCompile(definition);
  if ('problems' in result) throw new BrokenDefinitionError(result.problems);
  return result.form;
}

/** The same as `compile`, with the problems as a value. */
export function tryCompile(
  definition: EServiceDefinition,
): { readonly form: CompiledForm } | { readonly problems: readonly Problem[] } {
  const bound = findBound(definition);
  if (bound) return { problems: [bound] };
  const problems: Problem[] = [];
  const tree = buildNodes(definition.steps, problems);
  compileRules(tree, problems);
  const order = rankNodes(tree, problems);
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { form: { ...tree, order } };
}
