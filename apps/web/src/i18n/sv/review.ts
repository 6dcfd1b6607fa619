/** What the review page says. */
export const reviewTexts = {
  title: 'Granska och skicka in',
  lead: 'Kontrollera att allt stämmer. Ärendet är inte inskickat förrän du väljer Skicka in.',
  loading: 'Hämtar granskningen …',
  back: 'Tillbaka',
  change: 'Ändra',
  changeStep: (step: string) => ` ${step}`,
  submit: 'Skicka in',
  submitting: 'Skickar in …',
  changed: 'Dina svar har ändrats sedan du granskade dem. Gå igenom dem igen innan du skickar in.',
  trouble: 'Vi vet inte om ärendet hann komma fram. Försök igen: det skickas ändå bara in en gång.',
  unsaved:
    'Allt är inte sparat än, så ärendet kan inte skickas in. Kontrollera anslutningen och försök igen.',
};
