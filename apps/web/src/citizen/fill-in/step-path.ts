import type { Walk } from '@handslag/form-engine';
import type { OpenDraft } from './open-draft.ts';

/** The address part of the review; a step of that id would never be reached. */
export const reviewId = 'granska';

/** What travels with a step in the browser's history. */
export type StepVisit = {
  /** The question to go to when the step has come. */
  focus?: string;
  /** The step was opened to change something under review: Fortsätt leads back there. */
  fromReview?: boolean;
  /** Everything wrong in the step is to be shown at once. */
  showFaults?: boolean;
};

export const stepPath = (draftId: string, stepId: string): string => `/arende/${draftId}/${stepId}`;

/** Where to be when the address names no step, or one that is not there: where the person was, else the beginning. */
export function placeToBe(walk: Walk, position: OpenDraft['position']): string {
  const known = walk.steps.find(({ id }) => id === position?.stepId) ?? walk.steps[0];
  return known?.id ?? reviewId;
}
