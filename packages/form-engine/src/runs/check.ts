import type { Answers, Surroundings } from '../answers/answers.ts';
import type { Id } from '../definition.ts';
import { cellsOfStep, visibleSteps } from '../evaluation/cells.ts';
import type { CompiledForm } from '../evaluation/compiled-form.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluate.ts';
import { verdictOn } from '../evaluation/verdict.ts';
import type { Issue, Level } from '../issue.ts';

/**
 * Everything to put right, in the order of the form.
 * 'save': what is filled in wrongly. 'submit': also what is missing, failed cross-checks and stops.
 */
export function check(
  form: CompiledForm,
  answers: Answers,
  surroundings: Surroundings,
  level: Level,
  scope?: { readonly stepId: Id },
): readonly Issue[] {
  return issuesOf(evaluate(form, answers, surroundings), level, scope);
}

/** The same as `check`, of a form already evaluated. */
export function issuesOf(
  evaluation: Evaluation,
  level: Level,
  scope?: { readonly stepId: Id },
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const node of visibleSteps(evaluation)) {
    if (scope && node.step.id !== scope.stepId) continue;
    for (const cell of cellsOfStep(evaluation, node)) {
      if (!cell.visible) continue;
      for (const issue of verdictOn(cell, evaluation).issues) {
        if (level === 'submit' || issue.level === 'save') issues.push(issue);
      }
    }
  }
  return issues;
}
