/** What the page around the form says from the start: steps and saving. */
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

  saving: 'Sparar …',
  savedAt: (time: string) => `Sparat ${time}`,
  savedWithFaults: (time: string, count: number) => `Sparat ${time} – ${count} fält behöver rättas`,
  notSaved: 'Inte sparat – försöker igen',
  showFaults: 'Visa',
  showFaultsWhich: ' vad som behöver rättas',
  offline:
    'Ingen internetanslutning. Det du skriver finns kvar på sidan och sparas när anslutningen är tillbaka.',
  trouble: 'Det du skriver finns kvar på sidan. Stäng den inte förrän det är sparat.',
  save: 'Spara',
  keptUntil: (day: string) => `Dina svar finns kvar till ${day}, sedan tas de bort.`,
  keptForSession: 'Svaren kan inte sparas till senare. Skicka in ärendet innan du lämnar e-tjänsten.',

  loading: 'Hämtar formuläret …',
};
