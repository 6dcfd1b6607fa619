import type { startTexts as sv } from '../sv/start.ts';

export const startTexts: typeof sv = {
  title: 'Sähköiset palvelut',
  heading: (municipality) => `Sähköiset palvelut: ${municipality}`,
  lead: 'Hae, ilmoita ja seuraa asioitasi. Vuorokauden ympäri, omaan tahtiisi.',
  searchLabel: 'Mitä haluat tehdä?',
  searchHint: 'Hae palveluja ruotsiksi, esimerkiksi ”förskola” (esikoulu) tai ”bygglov” (rakennuslupa)',
  search: 'Hae',
  suggestions: 'Ehdotukset',
  suggestionsHint: 'Ehdotukset näkyvät kirjoittaessasi. Siirry niihin nuolinäppäimillä.',
  clear: 'Tyhjennä haku',
  found: (count, words) =>
    count === 1
      ? `1 sähköinen palvelu vastaa hakua ”${words}”`
      : `${count} sähköistä palvelua vastaa hakua ”${words}”`,
  nothingTitle: (words) => `Mikään sähköinen palvelu ei vastaa hakua ”${words}”`,
  nothing: 'Kokeile toista sanaa tai selaa kaikkia sähköisiä palveluja.',
  showAll: 'Näytä kaikki sähköiset palvelut',
  allTitle: 'Kaikki sähköiset palvelut',
  mostUsed: 'Eniten käytetyt',
  categories: 'Aiheet',
  minutes: (minutes) => (minutes === 1 ? 'Noin 1 minuutti' : `Noin ${minutes} minuuttia`),
  login: {
    required: 'Vaatii kirjautumisen',
    optional: 'Kirjautuneena tai kirjautumatta',
    none: 'Ilman kirjautumista',
  },
  closed: 'Suljettu juuri nyt',
  disturbed: 'Käyttöhäiriö juuri nyt',
  empty: 'Täällä ei ole vielä sähköisiä palveluja.',
  loading: 'Sähköisiä palveluja ladataan',
  resumeTitle: 'Jatka siitä, mihin jäit',
  resume: 'Jatka',
  savedAt: (when) => `Viimeksi tallennettu ${when}`,
  followTitle: 'Oletko lähettänyt asian kirjautumatta?',
  follow: 'Seuraa asiaasi asian numerolla ja koodilla.',
  followLink: 'Seuraa asiaa',
  installationTitle: 'Valitse kunta',
  installationLead: 'Täällä on usean kunnan sähköisiä palveluja. Valitse omasi.',
  installationEmpty: 'Yhtään kuntaa ei ole vielä lisätty.',
};
