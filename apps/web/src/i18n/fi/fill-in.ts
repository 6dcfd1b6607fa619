import type { fillInTexts as sv } from '../sv/fill-in.ts';

export const fillInTexts: typeof sv = {
  stepOf: (step, of) => `Vaihe ${step}/${of}`,
  steps: 'Vaiheet',
  stepState: {
    done: 'valmis',
    current: 'olet tässä',
    todo: 'jotain puuttuu',
    invalid: 'korjattava',
    blocked: 'ei voi täyttää',
    ahead: 'ei aloitettu',
  },
  review: 'Tarkista ja lähetä',
  back: 'Takaisin',
  next: 'Jatka',
  toReview: 'Jatka tarkistukseen',
  backToReview: 'Takaisin tarkistukseen',

  saving: 'Tallennetaan …',
  savedAt: (time) => `Tallennettu ${time}`,
  savedWithFaults: (time, count) =>
    count === 1
      ? `Tallennettu ${time} – 1 kenttä on korjattava`
      : `Tallennettu ${time} – ${count} kenttää on korjattava`,
  notSaved: 'Ei tallennettu – yritetään uudelleen',
  showFaults: 'Näytä',
  showFaultsWhich: ', mitä on korjattava',
  offline: 'Ei internetyhteyttä. Kirjoittamasi säilyy sivulla ja tallennetaan, kun yhteys palautuu.',
  trouble: 'Kirjoittamasi säilyy sivulla. Älä sulje sivua, ennen kuin tiedot on tallennettu.',
  save: 'Tallenna',
  keptUntil: (day) => `Vastauksesi säilyvät ${day} asti, minkä jälkeen ne poistetaan.`,
  keptForSession:
    'Vastauksia ei voi tallentaa myöhempää varten. Lähetä asia, ennen kuin poistut sähköisestä palvelusta.',

  loading: 'Lomaketta haetaan …',
};
