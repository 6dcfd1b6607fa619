import type { Answers, Surroundings } from '../answers/answers.ts';
import type { Condition } from '../definition.ts';
import type { CompiledForm } from '../evaluation/compiled-form.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { compileCondition } from '../rules/conditions.ts';
import type { Problem } from '../rules/rule-site.ts';

/**
 * Whether these answers fulfil a condition that is no part of the form itself, such as who is to handle them. One that asks for what
 * this version of the form does not have is not fulfilled.
 */
export function fulfils(
  form: CompiledForm,
  condition: Condition,
  answers: Answers,
  surroundings: Surroundings,
): boolean {
  const problems: Problem[] = [];
  const site = { scope: form.root, path: '', byId: form.byId, refersTo: new Set<never>(), problems };
  const test = compileCondition(condition, { ...site, test: compileCondition });
  if (problems.length > 0) return false;
  const { root, world } = evaluate(form, answers, surroundings);
  return test(root, world);
}
