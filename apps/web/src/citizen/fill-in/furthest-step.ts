import type { Question, Walk } from '@handslag/form-engine';
import type { OpenDraft } from './open-draft.ts';
import { reviewId } from './step-path.ts';

/** Index of the last step one has been to: now, before, or by having answered something in it. */
export function furthestStep({ form, definition, position }: OpenDraft, walk: Walk, stepId: string): number {
  if (stepId === reviewId) return walk.steps.length - 1;
  const answers = form.answers();
  const begun = new Set(
    definition.steps
      .filter(({ questions }) =>
        questions.some((question) => !isFilledInFor(question) && answers[question.id] !== undefined),
      )
      .map(({ id }) => id),
  );
  return walk.steps.findLastIndex(({ id }) => id === stepId || id === position?.stepId || begun.has(id));
}

/** Answered before the person came: from the sign-in, or by a first choice. */
function isFilledInFor(question: Question): boolean {
  return (
    (question.type === 'contact' && question.prefill === true) ||
    (question.type === 'select' && question.defaultChoice !== undefined)
  );
}
