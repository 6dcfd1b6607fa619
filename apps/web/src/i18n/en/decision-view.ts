import type { decisionViewTexts as sv } from '../sv/decision-view.ts';

export const decisionViewTexts: typeof sv = {
  decided: 'Date of the decision',
  decider: 'Decided by',
  reasons: 'Reasons for the decision',
  law: 'Legal provisions',
  appeal: 'How to appeal',
  replaced: (day) => `The decision was replaced by a new decision ${day}.`,
  download: 'Download the decision (PDF)',
  beingMade: 'The decision is being created as a PDF. It will be ready in a moment.',
};
