import type { EServiceOverview } from '@handslag/contracts/e-services';

/** What the review page says. */
export const reviewTexts = {
  title: 'Granska och skicka in',
  loading: 'Hämtar granskningen …',
  back: 'Tillbaka',
  change: 'Ändra',
  changeStep: (step: string) => ` ${step}`,
  /** By who signs what is sent in. */
  way: {
    none: {
      lead: 'Kontrollera att allt stämmer. Ärendet är inte inskickat förrän du väljer Skicka in.',
      submit: 'Skicka in',
      submitting: 'Skickar in …',
    },
    applicant: {
      lead: 'Kontrollera att allt stämmer. Sedan skriver du under med e-legitimation, och då skickas ärendet in.',
      submit: 'Skriv under och skicka in',
      submitting: 'Gör i ordning texten …',
    },
    'several-parties': {
      lead: 'Kontrollera att allt stämmer. Ärendet skickas in när du och de andra har skrivit under.',
      submit: 'Begär underskrifter',
      submitting: 'Gör i ordning texten …',
    },
  } satisfies Record<EServiceOverview['signing'], Record<'lead' | 'submit' | 'submitting', string>>,
  severalTitle: 'Så går underskrifterna till',
  several: [
    'Du läser texten och skriver under.',
    'De personer du har angett i ärendet får ett mejl med en länk. De loggar in, läser svaren och skriver under eller avstår.',
    'När alla har skrivit under skickas ärendet in av sig självt, och du får en kvittens.',
  ],
  severalLocked:
    'Svaren går inte att ändra medan ni skriver under. Du ser hur det går på Min sida och kan ta tillbaka begäran när du vill.',
  changed: 'Dina svar har ändrats sedan du granskade dem. Gå igenom dem igen innan du skickar in.',
  trouble: 'Vi vet inte om ärendet hann komma fram. Försök igen: det skickas ändå bara in en gång.',
  cannotSign:
    'Den e-legitimation du är inloggad med kan inte användas för att skriva under här. Dina svar finns kvar: logga ut och logga in med en annan.',
  /** What a closed service means for what is begun, by how long it is kept. */
  closed: {
    days: 'Dina svar är sparade. Du kan läsa och ändra dem, och skicka in dem när e-tjänsten har öppnat. Du hittar dem på Min sida.',
    session:
      'Du kan läsa och ändra dina svar, men inte skicka in dem förrän e-tjänsten har öppnat. De finns kvar tills du loggar ut eller e-tjänsten avslutas. Skriv ut sidan om du vill ha kvar dem längre.',
  },
  unsaved:
    'Allt är inte sparat än, så ärendet kan inte skickas in. Kontrollera anslutningen och försök igen.',
};
