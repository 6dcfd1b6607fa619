/** What the page around the form says: steps, saving, conflicts, review, submitting. */
export const fillInTexts = {
  stepOf: (step: number, of: number) => `Steg ${step} av ${of}`,
  steps: 'Steg',
  stepState: {
    done: 'klart',
    current: 'du är här',
    todo: 'något saknas',
    invalid: 'behöver rättas',
    blocked: 'kan inte fyllas i',
    ahead: 'inte påbörjat',
  },
  review: 'Granska och skicka in',
  back: 'Tillbaka',
  next: 'Fortsätt',
  toReview: 'Fortsätt till granskning',
  backToReview: 'Tillbaka till granskningen',
  errorTitle: 'Fel:',
  optionalNote: 'Alla frågor behöver besvaras om det inte står (frivillig).',

  saving: 'Sparar …',
  savedAt: (time: string) => `Sparat ${time}`,
  savedWithFaults: (time: string, count: number) => `Sparat ${time} – ${count} fält behöver rättas`,
  notSaved: 'Inte sparat – försöker igen',
  showFaults: 'Visa',
  showFaultsWhich: ' vad som behöver rättas',
  offline:
    'Du är inte ansluten till internet. Det du skriver finns kvar här på sidan och sparas när anslutningen är tillbaka.',
  trouble: 'Det du skriver finns kvar här på sidan. Stäng den inte förrän det är sparat.',
  keptUntil: (day: string) => `Ärendet sparas till ${day}.`,
  keptForSession: 'Svaren finns bara medan du är inloggad. Du behöver skicka in ärendet innan du loggar ut.',
  refusedFields: 'Det här svaret gick inte att spara. Skriv om det:',

  save: 'Spara',
  savedTitle: 'Ditt ärende är sparat',
  savedText:
    'För att återuppta ditt ärende vid ett senare tillfälle gå till Min sida. Annars tryck på Fortsätt för att fortsätta fylla i ärendet nu.',
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
  upgradeText: 'Dina svar finns kvar. Det här har ändrats:',
  upgradeRead: 'Jag har läst',

  leaveTitle: 'Allt är inte sparat än',
  leaveText: 'Om du lämnar sidan nu kan det du skrev senast gå förlorat.',
  leaveStay: 'Stanna kvar',
  leaveGo: 'Lämna sidan',

  reviewTitle: 'Granska och skicka in',
  reviewLead: 'Kontrollera att allt stämmer. Ärendet är inte inskickat förrän du väljer Skicka in.',
  change: 'Ändra',
  changeStep: (step: string) => ` ${step}`,
  submit: 'Skicka in',
  submitting: 'Skickar in …',
  reviewChanged: 'Dina svar har ändrats sedan du granskade dem. Gå igenom dem igen innan du skickar in.',
  incomplete: (count: number) =>
    count === 1
      ? 'En sak behöver rättas innan du kan skicka in'
      : `${count} saker behöver rättas innan du kan skicka in`,
  submitTrouble: 'Vi vet inte om ärendet hann komma fram. Försök igen: det skickas ändå bara in en gång.',
  submitUnsaved:
    'Allt är inte sparat än, så ärendet kan inte skickas in. Kontrollera anslutningen och försök igen.',
  nothingAnswered: 'Inget svar',

  loading: 'Hämtar formuläret …',
  cannotOpen: 'Formuläret kunde inte öppnas',
  retry: 'Försök igen',
  goneTitle: 'Ärendet finns inte kvar',
  goneText: 'Det kan vara inskickat eller borttaget i ett annat fönster.',
  toStart: 'Till startsidan',
  movedOn: 'E-tjänsten har uppdaterats. Vi hämtar den senaste versionen, dina svar följer med.',
};
