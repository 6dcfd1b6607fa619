/** What is said when something out of the ordinary happens to a draft. */
export const draftDialogTexts = {
  savedTitle: 'Ditt ärende är sparat',
  savedText:
    'För att återuppta ditt ärende vid ett senare tillfälle gå till Min sida. Annars tryck på Fortsätt för att fortsätta fylla i ärendet nu.',
  goOn: 'Fortsätt',
  toMyPage: 'Gå till Min sida',
  notSavedTitle: 'Ditt ärende kunde inte sparas',
  notSavedText:
    'Sidan innehåller fält vars innehåll inte kunde valideras. Du måste åtgärda felen eller tömma fälten innan ärendet kan sparas.',
  keptAnyway: 'Det du har skrivit finns ändå kvar, precis som du skrev det.',
  emptyField: 'Töm fältet',
  emptyFieldOf: (label: string) => ` ${label}`,
  emptied: (label: string) => `${label} är tömt.`,
  close: 'Stäng',
  saveTrouble:
    'Vi når inte servern just nu. Det du har skrivit finns kvar på sidan och vi försöker spara det igen.',

  conflictTitle: 'Samma fråga är ändrad på två ställen',
  conflictText:
    'Du har svarat på samma fråga här och i ett annat fönster eller på en annan enhet. Välj vilket svar som ska gälla.',
  conflictMine: 'Svaret här',
  conflictTheirs: 'Svaret i det andra fönstret',
  conflictEmpty: 'Inget svar',
  conflictSettle: 'Använd de valda svaren',

  upgradeTitle: 'E-tjänsten har uppdaterats sedan du var här senast',
  upgradeText: 'Det här har ändrats:',
  upgradeRead: 'Jag har läst',

  leaveTitle: 'Allt är inte sparat än',
  leaveText: 'Om du lämnar sidan nu kan det du skrev senast gå förlorat.',
  leaveStay: 'Stanna kvar',
  leaveGo: 'Lämna sidan',

  cannotOpen: 'Formuläret kunde inte öppnas',
  retry: 'Försök igen',
  retrying: 'Försöker igen …',
  goneTitle: 'Ärendet finns inte kvar',
  goneText: 'Det kan vara inskickat eller borttaget i ett annat fönster.',
  beingSignedTitle: 'Ärendet väntar på underskrifter',
  beingSignedText:
    'Svaren går inte att ändra medan ni skriver under. Ta tillbaka begäran om underskrifter om du vill ändra något.',
  toSignatures: 'Visa underskrifterna',
  toStart: 'Till startsidan',
};
