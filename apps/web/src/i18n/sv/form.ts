/** What the form itself says: beside fields, in lists of rows, about files. */
export const formTexts = {
  optional: '(frivillig)',
  requiredLater: '(kan kompletteras senare)',
  error: 'Fel:',
  showMore: 'Visa mer',
  yes: 'Ja',
  no: 'Nej',
  choose: 'Välj …',
  currency: 'kr',
  prefilled: 'Hämtat från din inloggning. Ändra om något inte stämmer.',

  summaryHeading: (count: number) => `${count} svar saknas eller behöver rättas`,

  charactersLeft: (left: number) => (left === 1 ? '1 tecken kvar' : `${left} tecken kvar`),
  charactersOver: (over: number) => (over === 1 ? '1 tecken för mycket' : `${over} tecken för mycket`),

  dateHint: 'Skriv ÅÅÅÅ-MM-DD, till exempel 2026-03-09.',
  timeHint: 'Skriv timmar och minuter, till exempel 08:30.',
  personalNumberHint: 'ÅÅÅÅMMDD-NNNN',
  organisationNumberHint: 'NNNNNN-NNNN',

  placeHint: 'Fyll i en adress, beskriv platsen med ord eller gör båda.',
  partHints: {
    country: 'Fyll bara i om adressen är utomlands.',
    address: 'Gata och nummer, eller fastighetsbeteckning.',
    description: 'Till exempel ”vid busshållplatsen nedanför kyrkan”.',
  },

  searchChoices: 'Skriv för att söka bland alternativen',

  stopTitle: 'Du kan inte gå vidare',
  warningTitle: 'Viktigt',
  nothingCalculated: 'Räknas ut när du har fyllt i uppgifterna.',
};
