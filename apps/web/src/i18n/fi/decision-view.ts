import type { decisionViewTexts as sv } from '../sv/decision-view.ts';

export const decisionViewTexts: typeof sv = {
  decided: 'Päätöspäivä',
  decider: 'Päätöksentekijä',
  reasons: 'Päätöksen perustelut',
  law: 'Lainkohdat',
  appeal: 'Näin valitat',
  replaced: (day) => `Päätös on korvattu uudella päätöksellä ${day}.`,
  download: 'Lataa päätös (PDF)',
  beingMade: 'Päätöksestä luodaan PDF-tiedostoa. Se on valmis hetken kuluttua.',
};
