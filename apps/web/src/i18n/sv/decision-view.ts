export const decisionViewTexts = {
  decided: 'Beslutsdatum',
  decider: 'Beslutsfattare',
  reasons: 'Skäl för beslutet',
  law: 'Lagrum',
  appeal: 'Så överklagar du',
  replaced: (day: string) => `Beslutet är ersatt av ett nytt beslut ${day}.`,
  download: 'Hämta beslutet (PDF)',
  beingMade: 'Beslutet som PDF skapas. Det är klart om en liten stund.',
};
